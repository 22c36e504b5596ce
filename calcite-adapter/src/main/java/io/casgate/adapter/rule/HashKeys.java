package io.casgate.adapter.rule;

import io.casgate.adapter.type.HashKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexWindow;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Makes 1.10 and 1.1, and 0.0 and -0.0, one wherever rows are matched by hash: GROUP BY, DISTINCT,
 * set operations, joins and PARTITION BY, each key in the form of {@link HashKey}, which is also
 * what the result shows.
 *
 * <p>Done between the removal of subqueries, which makes joins and aggregates of them, and the
 * rules, which choose the operators that hash.
 */
public final class HashKeys {
  private static final SqlOperator DECIMAL = key("decimalKey", BigDecimal.class);
  private static final SqlOperator DOUBLE = key("doubleKey", double.class);
  private static final SqlOperator FLOAT = key("floatKey", float.class);

  private HashKeys() {}

  /** The same operators with each key in the one form that equal numbers share. */
  public static RelNode normalised(RelNode root) {
    return root.accept(new Operators());
  }

  private static SqlOperator key(String method, Class<?> parameter) {
    return CompiledFunction.of(HashKey.class, method, ReturnTypes.ARG0, parameter);
  }

  private static RexNode normalised(RexNode key, RexBuilder rex) {
    return switch (key.getType().getSqlTypeName()) {
      case DECIMAL -> rex.makeCall(key.getType(), DECIMAL, List.of(key));
      case DOUBLE, FLOAT -> rex.makeCall(key.getType(), DOUBLE, List.of(key));
      case REAL -> rex.makeCall(key.getType(), FLOAT, List.of(key));
      default -> key;
    };
  }

  private static final class Operators extends RelHomogeneousShuttle {
    @Override
    public RelNode visit(RelNode other) {
      RelNode rel = super.visit(other);
      RexBuilder rex = rel.getCluster().getRexBuilder();
      if (rel instanceof Aggregate aggregate) {
        return onKeys(aggregate, keys(aggregate));
      }
      if (rel instanceof SetOp operation) {
        boolean keepsAll = operation instanceof Union && operation.all;
        int width = operation.getRowType().getFieldCount();
        return keepsAll ? rel : onKeys(operation, ImmutableBitSet.range(width));
      }
      return rel instanceof Join || rel instanceof Filter
          ? rel.accept(new Comparisons(rex))
          : rel.accept(new Windows(rex));
    }

    private static ImmutableBitSet keys(Aggregate aggregate) {
      ImmutableBitSet keys = aggregate.getGroupSet();
      for (AggregateCall call : aggregate.getAggCallList()) {
        keys = call.isDistinct() ? keys.union(ImmutableBitSet.of(call.getArgList())) : keys;
      }
      return keys;
    }

    private static RelNode onKeys(RelNode rel, ImmutableBitSet keys) {
      List<RelNode> inputs = rel.getInputs().stream().map(input -> withKeys(input, keys)).toList();
      return inputs.equals(rel.getInputs()) ? rel : rel.copy(rel.getTraitSet(), inputs);
    }

    private static RelNode withKeys(RelNode input, ImmutableBitSet keys) {
      RexBuilder rex = input.getCluster().getRexBuilder();
      boolean changed = false;
      List<RexNode> columns = new ArrayList<>();
      for (int i = 0; i < input.getRowType().getFieldCount(); i++) {
        RexNode column = rex.makeInputRef(input, i);
        RexNode key = keys.get(i) ? normalised(column, rex) : column;
        changed |= !key.equals(column);
        columns.add(key);
      }
      List<String> names = input.getRowType().getFieldNames();
      return changed ? LogicalProject.create(input, List.of(), columns, names, Set.of()) : input;
    }
  }

  /** Equalities of two rows' numbers, which a join may match by hash. */
  private static final class Comparisons extends RexShuttle {
    private final RexBuilder rex;

    Comparisons(RexBuilder rex) {
      this.rex = rex;
    }

    @Override
    public RexNode visitCall(RexCall call) {
      RexCall visited = (RexCall) super.visitCall(call);
      return switch (visited.getKind()) {
        case EQUALS, IS_NOT_DISTINCT_FROM ->
            visited.operands.stream().anyMatch(RexUtil::isConstant)
                ? visited
                : visited.clone(
                    visited.getType(),
                    visited.operands.stream().map(key -> normalised(key, rex)).toList());
        default -> visited;
      };
    }
  }

  private static final class Windows extends RexShuttle {
    private final RexBuilder rex;

    Windows(RexBuilder rex) {
      this.rex = rex;
    }

    @Override
    public RexWindow visitWindow(RexWindow window) {
      RexWindow visited = super.visitWindow(window);
      List<RexNode> keys = visited.partitionKeys.stream().map(key -> normalised(key, rex)).toList();
      return keys.equals(visited.partitionKeys)
          ? visited
          : rex.makeWindow(
              keys,
              visited.orderKeys,
              visited.getLowerBound(),
              visited.getUpperBound(),
              visited.isRows(),
              visited.getExclude());
    }
  }
}
