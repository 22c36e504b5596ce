package io.casgate.adapter.sql;

import static java.util.Objects.requireNonNull;
import static org.apache.calcite.util.Static.RESOURCE;

import io.casgate.adapter.schema.NamedColumns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.validate.SelectScope;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Calcite's validator with MySQL's habits: lists of rows are what they stand for, stars pass hidden
 * columns by, a column that USING or NATURAL made common needs no qualifier anywhere, and numbers
 * are truth values. Used for one statement.
 */
final class CasgateValidator extends SqlValidatorImpl {
  private static final int JOIN_CONDITION = 5;

  private final NamedColumns hidden;
  private final TruthValues truths = new TruthValues(this);
  private final Set<SqlNode> hiddenBehindStars = Collections.newSetFromMap(new IdentityHashMap<>());

  <F extends RelDataTypeFactory & NamedColumns> CasgateValidator(
      SqlOperatorTable operators, SqlValidatorCatalogReader catalog, F typeFactory, Config config) {
    super(operators, catalog, typeFactory, config);
    this.hidden = typeFactory;
  }

  @Override
  public SqlTypeMappingRule getTypeMappingRule() {
    return ValueKind.CASTS;
  }

  @Override
  protected @Nullable SqlNode performUnconditionalRewrites(
      @Nullable SqlNode node, boolean underFrom) {
    SqlNode rewritten = super.performUnconditionalRewrites(node, underFrom);
    return rewritten == null ? null : RowLists.expanded(rewritten);
  }

  /** Gives parameters inside the rows of an IN list the types of the columns. */
  @Override
  protected void inferUnknownTypes(
      RelDataType inferredType, SqlValidatorScope scope, SqlNode node) {
    if (RowLists.isListOfRows(node)) {
      SqlCall in = (SqlCall) node;
      SqlCall columns = in.operand(0);
      for (SqlNode row : (SqlNodeList) in.operand(1)) {
        for (int i = 0; i < columns.operandCount(); i++) {
          inferUnknownTypes(
              deriveType(scope, columns.operand(i)), scope, ((SqlCall) row).operand(i));
        }
      }
      return;
    }
    super.inferUnknownTypes(inferredType, scope, node);
  }

  /** (a, b) IN takes a subquery of two columns. */
  private void requireColumns(SqlCall call) {
    boolean in = call.getKind() == SqlKind.IN || call.getKind() == SqlKind.NOT_IN;
    if (!in || !(call.operand(1) instanceof SqlSelect query)) {
      return;
    }
    SqlNode left = call.operand(0);
    int wanted = left.getKind() == SqlKind.ROW ? ((SqlCall) left).operandCount() : 1;
    SqlNodeList columns = query.getSelectList();
    boolean starred =
        columns.stream().anyMatch(item -> item instanceof SqlIdentifier id && id.isStar());
    if (!starred && columns.size() != wanted) {
      throw newValidationError(left, RESOURCE.columnCountMismatchInSetop("IN " + wanted));
    }
  }

  /** Called for each column that a star stands for; columns named one by one do not come here. */
  @Override
  protected void addToSelectList(
      List<SqlNode> list,
      Set<String> aliases,
      List<Map.Entry<String, RelDataType>> fieldList,
      SqlNode expression,
      SelectScope scope,
      boolean includeSystemVars) {
    super.addToSelectList(list, aliases, fieldList, expression, scope, includeSystemVars);
    if (expression instanceof SqlIdentifier id && hidden.names(id.names.get(id.names.size() - 1))) {
      hiddenBehindStars.add(list.get(list.size() - 1));
    }
  }

  /** Drops hidden columns only now, since USING counts on the places of all columns of a star. */
  @Override
  protected RelDataType validateSelectList(
      SqlNodeList selectItems, SqlSelect select, RelDataType targetRowType) {
    RelDataType all = super.validateSelectList(selectItems, select, targetRowType);
    List<SqlNode> items = select.getSelectList().getList();
    if (items.stream().noneMatch(hiddenBehindStars::contains)) {
      return all;
    }
    List<SqlNode> kept = new ArrayList<>();
    List<RelDataTypeField> fields = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!hiddenBehindStars.contains(items.get(i))) {
        kept.add(items.get(i));
        fields.add(all.getFieldList().get(i));
      }
    }
    select.setSelectList(new SqlNodeList(kept, selectItems.getParserPosition()));
    requireNonNull(getRawSelectScope(select), "scope").setExpandedSelectList(kept);
    return typeFactory.createStructType(fields);
  }

  @Override
  protected void validateWhereClause(SqlSelect select) {
    if (select.getWhere() != null) {
      SqlNode condition = CommonColumns.of(select, this).qualify(select.getWhere());
      select.setWhere(truths.asTruth(getWhereScope(select), condition));
    }
    super.validateWhereClause(select);
  }

  /** ON 1 joins all rows. */
  @Override
  protected void validateJoin(SqlJoin join, SqlValidatorScope scope) {
    if (join.getCondition() instanceof SqlNumericLiteral number) {
      boolean truth = number.bigDecimalValue().signum() != 0;
      join.setOperand(JOIN_CONDITION, SqlLiteral.createBoolean(truth, number.getParserPosition()));
    }
    super.validateJoin(join, scope);
  }

  /** A number that stands where a truth value must is one that is not zero. */
  @Override
  public RelDataType deriveType(SqlValidatorScope scope, SqlNode expression) {
    if (expression instanceof SqlCall call) {
      truths.amend(scope, call);
      requireColumns(call);
    }
    return super.deriveType(scope, expression);
  }

  @Override
  protected void validateGroupClause(SqlSelect select) {
    if (select.getGroup() != null) {
      select.setGroupBy((SqlNodeList) CommonColumns.of(select, this).qualify(select.getGroup()));
    }
    super.validateGroupClause(select);
  }

  @Override
  protected void validateOrderList(SqlSelect select) {
    if (select.getOrderList() != null) {
      CommonColumns common = CommonColumns.of(select, this).without(labels(select));
      select.setOrderBy((SqlNodeList) common.qualify(select.getOrderList()));
    }
    super.validateOrderList(select);
  }

  /** What ORDER BY finds before it looks at tables. */
  private static List<String> labels(SqlSelect select) {
    return select.getSelectList().stream()
        .map(SqlValidatorUtil::alias)
        .filter(Objects::nonNull)
        .toList();
  }
}
