package io.casgate.adapter.plan;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rel.core.Filter;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Tells whether an operator drops rows that its input read. */
final class FilterText {
  private FilterText() {}

  static boolean isFilter(@Nullable RelNode node) {
    return node instanceof Filter
        || (node instanceof Calc calc && calc.getProgram().getCondition() != null);
  }
}
