package io.casgate.adapter.rel;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.RowLimit;
import io.casgate.adapter.runtime.HeldRows;
import io.casgate.adapter.runtime.HeldRows.Keeping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.calcite.adapter.enumerable.EnumerableAggregate;
import org.apache.calcite.adapter.enumerable.EnumerableHashJoin;
import org.apache.calcite.adapter.enumerable.EnumerableLimit;
import org.apache.calcite.adapter.enumerable.EnumerableLimitSort;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableSort;
import org.apache.calcite.adapter.enumerable.EnumerableWindow;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Puts guards below the operators of a finished plan that keep rows or make many of one; the one
 * list of which do.
 */
public final class MemoryGuards {
  private static final Set<SqlKind> COLLECTING =
      EnumSet.of(
          SqlKind.LISTAGG,
          SqlKind.STRING_AGG,
          SqlKind.GROUP_CONCAT,
          SqlKind.COLLECT,
          SqlKind.FUSION,
          SqlKind.ARRAY_AGG,
          SqlKind.ARRAY_CONCAT_AGG,
          SqlKind.JSON_ARRAYAGG,
          SqlKind.JSON_OBJECTAGG);

  private MemoryGuards() {}

  /** The same plan, with a guard on each input that needs one. */
  public static RelNode around(RelNode root) {
    List<RelNode> inputs = new ArrayList<>();
    for (int i = 0; i < root.getInputs().size(); i++) {
      inputs.add(guarded(around(root.getInput(i)), root, i));
    }
    return inputs.equals(root.getInputs()) ? root : root.copy(root.getTraitSet(), inputs);
  }

  private static RelNode guarded(RelNode input, RelNode parent, int ordinal) {
    return held(input, parent, ordinal)
        .<RelNode>map(rows -> new MemoryGuard(input, rows))
        .orElse(input);
  }

  private static Optional<HeldRows> held(RelNode input, RelNode parent, int ordinal) {
    if (parent instanceof EnumerableSort || parent instanceof EnumerableWindow) {
      return Optional.of(HeldRows.of(Keeping.ROWS));
    }
    if (parent instanceof EnumerableLimitSort sort) {
      Optional<RowLimit> limit = limit(sort.fetch, sort.offset);
      return Optional.of(limit.map(HeldRows::first).orElse(HeldRows.of(Keeping.ROWS)));
    }
    if (parent instanceof EnumerableLimit limit) {
      return limit(limit.fetch, limit.offset).filter(RowLimit::hasParameter).map(HeldRows::none);
    }
    if (parent instanceof Join || parent instanceof Correlate) {
      return ordinal == 0 ? outer(input) : inner(parent);
    }
    if (parent instanceof EnumerableAggregate aggregate) {
      return groups(aggregate);
    }
    if (parent instanceof SetOp set && !isUnionAll(set)) {
      int width = input.getRowType().getFieldCount();
      return Optional.of(HeldRows.byKeys(IntStream.range(0, width).boxed().toList()));
    }
    return Optional.empty();
  }

  private static Optional<HeldRows> groups(EnumerableAggregate aggregate) {
    if (aggregate.getAggCallList().stream().anyMatch(MemoryGuards::collects)) {
      return Optional.of(HeldRows.of(Keeping.ROWS));
    }
    return aggregate.getGroupSet().isEmpty()
        ? Optional.empty()
        : Optional.of(HeldRows.byKeys(aggregate.getGroupSet().asList()));
  }

  /** Whether the value of a group grows with its rows, or needs them all in order. */
  private static boolean collects(AggregateCall call) {
    return COLLECTING.contains(call.getAggregation().getKind())
        || !call.getCollation().getFieldCollations().isEmpty();
  }

  /** A read looks at cancel and deadline by itself. */
  private static Optional<HeldRows> outer(RelNode input) {
    return input instanceof CassandraRead
        ? Optional.empty()
        : Optional.of(HeldRows.of(Keeping.NOTHING));
  }

  private static Optional<HeldRows> inner(RelNode join) {
    if (join instanceof EnumerableHashJoin) {
      return Optional.of(HeldRows.of(Keeping.ROWS));
    }
    return join instanceof EnumerableNestedLoopJoin
        ? Optional.of(HeldRows.of(Keeping.ROWS_FOR_REPETITION))
        : Optional.empty();
  }

  private static boolean isUnionAll(SetOp set) {
    return set.all && set.kind == SqlKind.UNION;
  }

  private static Optional<RowLimit> limit(@Nullable RexNode fetch, @Nullable RexNode offset) {
    return count(fetch).map(rows -> new RowLimit(rows, count(offset)));
  }

  private static Optional<CqlOperand> count(@Nullable RexNode rows) {
    if (rows instanceof RexDynamicParam parameter) {
      return Optional.of(new CqlOperand.Parameter(parameter.getIndex()));
    }
    return rows instanceof RexLiteral literal
        ? Optional.ofNullable(literal.getValueAs(BigDecimal.class)).map(CqlOperand.Literal::new)
        : Optional.empty();
  }
}
