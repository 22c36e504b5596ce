package io.casgate.adapter.rule;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.schema.CassandraTable;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.type.CanonicalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.metadata.RelColumnOrigin;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Makes comparisons of uuid, inet and time columns blind to spelling: such columns read as one form
 * of text, so whatever is compared with one is put into that form too. Done once, before the rules
 * look at predicates.
 */
public final class TextForms {
  private static final SqlOperator UUID_TEXT = function("uuidText");
  private static final SqlOperator INET_TEXT = function("inetText");
  private static final SqlOperator TIME_TEXT = function("timeText");

  private TextForms() {}

  /** The operator that gives the text of a value of this column its one form, if it has many. */
  private static Optional<SqlOperator> of(ColumnDefinition column) {
    DataType type = column.cqlType();
    if (type.equals(DataTypes.UUID) || type.equals(DataTypes.TIMEUUID)) {
      return Optional.of(UUID_TEXT);
    }
    if (type.equals(DataTypes.INET)) {
      return Optional.of(INET_TEXT);
    }
    return type.equals(DataTypes.TIME) ? Optional.of(TIME_TEXT) : Optional.empty();
  }

  private static SqlOperator function(String method) {
    return CompiledFunction.of(CanonicalText.class, method, ReturnTypes.ARG0, String.class);
  }

  private static String canonical(SqlOperator form, String text) {
    if (form.equals(UUID_TEXT)) {
      return CanonicalText.uuidText(text);
    }
    return form.equals(INET_TEXT) ? CanonicalText.inetText(text) : CanonicalText.timeText(text);
  }

  /** A value without the form that it was given to be compared with this column. */
  static RexNode bare(RexNode value, ColumnDefinition column) {
    Optional<SqlOperator> form = of(column);
    boolean formed =
        form.isPresent() && value instanceof RexCall call && call.getOperator().equals(form.get());
    return formed ? ((RexCall) value).operands.get(0) : value;
  }

  /** The same operators, with the other side of each comparison of such a column in its form. */
  public static RelNode normalised(RelNode root) {
    return root.accept(new Operators());
  }

  private static final class Operators extends RelHomogeneousShuttle {
    @Override
    public RelNode visit(RelNode other) {
      RelNode rel = super.visit(other);
      boolean compares = rel instanceof Filter || rel instanceof Project || rel instanceof Join;
      return compares ? rel.accept(new Expressions(rel)) : rel;
    }
  }

  private static final class Expressions extends RexShuttle {
    private final RelNode rel;
    private final RexBuilder rex;
    private final Map<Integer, Optional<SqlOperator>> forms = new HashMap<>();

    Expressions(RelNode rel) {
      this.rel = rel;
      this.rex = rel.getCluster().getRexBuilder();
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      RexSubQuery inside = (RexSubQuery) super.visitSubQuery(query);
      return inside.clone(normalised(inside.rel));
    }

    @Override
    public RexNode visitCall(RexCall call) {
      if (call.getKind() == SqlKind.SEARCH && form(call.operands.get(0)).isPresent()) {
        return RexUtil.expandSearch(rex, null, call).accept(this);
      }
      RexCall visited = (RexCall) super.visitCall(call);
      Optional<ListParameter> list = LongLists.listOf(visited);
      if (list.isPresent() && visited.operands.size() == 2) {
        return form(visited.operands.get(0))
            .<RexNode>map(form -> formed(visited, list.get(), form))
            .orElse(visited);
      }
      if (visited.isA(SqlKind.OR) || visited.isA(SqlKind.AND)) {
        // A list that became comparisons would be a disjunction inside a disjunction.
        return RexUtil.flatten(rex, visited);
      }
      if (!visited.isA(SqlKind.COMPARISON) || visited.operands.size() != 2) {
        return visited;
      }
      Optional<SqlOperator> left = form(visited.operands.get(0));
      Optional<SqlOperator> right = form(visited.operands.get(1));
      if (left.isPresent() == right.isPresent()) {
        return visited;
      }
      List<RexNode> operands = new ArrayList<>(visited.operands);
      operands.replaceAll(
          operand ->
              form(operand).isPresent() ? operand : formed(operand, left.or(() -> right).get()));
      return visited.clone(visited.getType(), operands);
    }

    private static RexNode formed(RexCall call, ListParameter list, SqlOperator form) {
      return call.clone(
          call.getType(),
          List.of(call.operands.get(0), list.inForm(text -> canonical(form, text))));
    }

    private RexNode formed(RexNode node, SqlOperator form) {
      if (node instanceof RexLiteral literal && !literal.isNull()) {
        String text = literal.getValueAs(String.class);
        RelDataType type = rex.getTypeFactory().createSqlType(SqlTypeName.VARCHAR);
        return text == null ? node : rex.makeLiteral(canonical(form, text), type, false);
      }
      return rex.makeCall(form, node);
    }

    private Optional<SqlOperator> form(RexNode node) {
      RexNode bare = RexUtil.removeCast(node);
      return bare instanceof RexInputRef ref
          ? forms.computeIfAbsent(ref.getIndex(), this::form)
          : Optional.empty();
    }

    /** Looks for the column below this operator that comes here unchanged. */
    private Optional<SqlOperator> form(int index) {
      RelNode source = rel;
      int column = index;
      for (RelNode input : rel.getInputs()) {
        int width = input.getRowType().getFieldCount();
        if (column < width) {
          source = input;
          break;
        }
        column -= width;
      }
      @Nullable RelColumnOrigin origin =
          rel.getCluster().getMetadataQuery().getColumnOrigin(source, column);
      return origin == null || origin.isDerived() ? Optional.empty() : form(origin);
    }

    private static Optional<SqlOperator> form(RelColumnOrigin origin) {
      CassandraTable table = origin.getOriginTable().unwrap(CassandraTable.class);
      List<ColumnDefinition> columns = table == null ? List.of() : table.definition().columns();
      int ordinal = origin.getOriginColumnOrdinal();
      return ordinal < columns.size() ? TextForms.of(columns.get(ordinal)) : Optional.empty();
    }
  }
}
