package io.casgate.adapter.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.SqlValidatorImpl;

/**
 * Gives the columns that USING or NATURAL made common their qualifier, where Calcite would call
 * them ambiguous: outside the select list.
 */
final class CommonColumns extends SqlShuttle {
  private final Map<String, SqlNode> qualified = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private CommonColumns() {}

  static CommonColumns of(SqlSelect select, SqlValidatorImpl validator) {
    CommonColumns common = new CommonColumns();
    if (select.getFrom() instanceof SqlJoin join) {
      common.add(join, validator);
    }
    return common;
  }

  /** Leaves the columns of these names as they are. */
  CommonColumns without(Collection<String> names) {
    names.forEach(qualified::remove);
    return this;
  }

  SqlNode qualify(SqlNode expression) {
    return qualified.isEmpty() ? expression : requireNonNull(expression.accept(this), "expression");
  }

  private void add(SqlJoin join, SqlValidatorImpl validator) {
    if (join.getLeft() instanceof SqlJoin left) {
      add(left, validator);
    }
    List<String> names = validator.usingNames(join);
    if (names != null) {
      names.forEach(name -> qualified.put(name, value(name, join, validator)));
    }
  }

  /** The column of the side that is always there; of a FULL join whichever side has a row. */
  private static SqlNode value(String name, SqlJoin join, SqlValidatorImpl validator) {
    List<SqlIdentifier> columns = new ArrayList<>();
    addColumns(name, join, validator, columns);
    SqlIdentifier first = columns.get(0);
    SqlIdentifier last = columns.get(columns.size() - 1);
    return switch (join.getJoinType()) {
      case RIGHT -> last;
      case FULL -> SqlStdOperatorTable.COALESCE.createCall(SqlParserPos.ZERO, first, last);
      default -> first;
    };
  }

  private static void addColumns(
      String name, SqlNode from, SqlValidatorImpl validator, List<SqlIdentifier> columns) {
    if (from instanceof SqlJoin join) {
      addColumns(name, join.getLeft(), validator, columns);
      addColumns(name, join.getRight(), validator, columns);
      return;
    }
    RelDataType row = requireNonNull(validator.getNamespace(from), "namespace").getRowType();
    String alias = validator.deriveAlias(from, -1);
    if (alias != null && validator.getCatalogReader().nameMatcher().field(row, name) != null) {
      columns.add(new SqlIdentifier(List.of(alias, name), SqlParserPos.ZERO));
    }
  }

  @Override
  public SqlNode visit(SqlIdentifier id) {
    return id.isSimple()
        ? Optional.ofNullable(qualified.get(id.getSimple()))
            .map(node -> node.clone(id.getParserPosition()))
            .orElse(id)
        : id;
  }

  /** Names inside a subquery are looked up there first. */
  @Override
  public SqlNode visit(SqlCall call) {
    return call.isA(SqlKind.QUERY) ? call : super.visit(call);
  }
}
