package io.casgate.adapter.rel;

import io.casgate.adapter.runtime.HeldRows;
import io.casgate.adapter.runtime.HeldRows.Keeping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.adapter.enumerable.EnumerableAggregate;
import org.apache.calcite.adapter.enumerable.EnumerableHashJoin;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableSort;
import org.apache.calcite.adapter.enumerable.EnumerableWindow;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.sql.SqlKind;

/** Puts guards below the operators of a finished plan that keep rows; the one list of which do. */
public final class MemoryGuards {
  private MemoryGuards() {}

  /** The same plan, with a guard on each input that an operator keeps. */
  public static RelNode around(RelNode root) {
    List<RelNode> inputs = new ArrayList<>();
    for (int i = 0; i < root.getInputs().size(); i++) {
      inputs.add(guarded(around(root.getInput(i)), root, i));
    }
    return inputs.equals(root.getInputs()) ? root : root.copy(root.getTraitSet(), inputs);
  }

  private static RelNode guarded(RelNode input, RelNode parent, int ordinal) {
    if (parent instanceof EnumerableSort || parent instanceof EnumerableWindow) {
      return keeping(input, Keeping.ROWS);
    }
    if (parent instanceof EnumerableHashJoin && ordinal == 1) {
      return keeping(input, Keeping.ROWS);
    }
    if (parent instanceof EnumerableNestedLoopJoin && ordinal == 1) {
      return keeping(input, Keeping.ROWS_FOR_REPETITION);
    }
    if (parent instanceof EnumerableAggregate aggregate && !aggregate.getGroupSet().isEmpty()) {
      return byKeys(input, aggregate.getGroupSet().asList());
    }
    if (parent instanceof SetOp set && !isUnionAll(set)) {
      int width = input.getRowType().getFieldCount();
      return byKeys(input, IntStream.range(0, width).boxed().toList());
    }
    return input;
  }

  private static boolean isUnionAll(SetOp set) {
    return set.all && set.kind == SqlKind.UNION;
  }

  private static RelNode keeping(RelNode input, Keeping keeping) {
    return new MemoryGuard(input, new HeldRows(keeping, List.of()));
  }

  private static RelNode byKeys(RelNode input, List<Integer> keys) {
    return new MemoryGuard(input, new HeldRows(Keeping.KEYS, keys));
  }
}
