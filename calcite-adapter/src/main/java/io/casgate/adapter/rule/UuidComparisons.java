package io.casgate.adapter.rule;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.schema.CassandraTable;
import io.casgate.adapter.schema.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.metadata.RelColumnOrigin;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Makes comparisons of uuid columns blind to case: such columns read in lower case, so whatever is
 * compared with one is put in lower case too. Done once, before the rules look at predicates.
 */
public final class UuidComparisons {
  private UuidComparisons() {}

  /** The same operators, with the other side of each comparison of a uuid column in lower case. */
  public static RelNode inLowerCase(RelNode root) {
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

    Expressions(RelNode rel) {
      this.rel = rel;
      this.rex = rel.getCluster().getRexBuilder();
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      RexSubQuery inside = (RexSubQuery) super.visitSubQuery(query);
      return inside.clone(inLowerCase(inside.rel));
    }

    @Override
    public RexNode visitCall(RexCall call) {
      if (call.getKind() == SqlKind.SEARCH && isUuid(call.operands.get(0))) {
        return RexUtil.expandSearch(rex, null, call).accept(this);
      }
      RexCall visited = (RexCall) super.visitCall(call);
      if (!visited.isA(SqlKind.COMPARISON) || visited.operands.size() != 2) {
        return visited;
      }
      boolean left = isUuid(visited.operands.get(0));
      boolean right = isUuid(visited.operands.get(1));
      if (left == right) {
        return visited;
      }
      List<RexNode> operands = new ArrayList<>(visited.operands);
      int other = left ? 1 : 0;
      operands.set(other, lower(operands.get(other)));
      return visited.clone(visited.getType(), operands);
    }

    private RexNode lower(RexNode node) {
      if (node instanceof RexLiteral literal && !literal.isNull()) {
        String text = literal.getValueAs(String.class);
        return text == null
            ? node
            : rex.makeLiteral(text.toLowerCase(Locale.ROOT), node.getType(), false);
      }
      return rex.makeCall(SqlStdOperatorTable.LOWER, node);
    }

    private boolean isUuid(RexNode node) {
      RexNode bare = RexUtil.removeCast(node);
      return bare instanceof RexInputRef ref && isUuidColumn(ref.getIndex());
    }

    /** Looks for the column below this operator that comes here unchanged. */
    private boolean isUuidColumn(int index) {
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
      return origin != null && !origin.isDerived() && isUuid(origin);
    }

    private static boolean isUuid(RelColumnOrigin origin) {
      CassandraTable table = origin.getOriginTable().unwrap(CassandraTable.class);
      List<ColumnDefinition> columns = table == null ? List.of() : table.definition().columns();
      int ordinal = origin.getOriginColumnOrdinal();
      return ordinal < columns.size() && UuidComparisons.isUuid(columns.get(ordinal));
    }
  }

  static boolean isUuid(ColumnDefinition column) {
    return column.cqlType().equals(DataTypes.UUID) || column.cqlType().equals(DataTypes.TIMEUUID);
  }
}
