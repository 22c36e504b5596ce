package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.rel.CassandraRead;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;

/**
 * What a plan tells of itself when its operators are gone.
 *
 * @param accesses EXPLAIN's lines
 * @param operators the operator tree as text
 * @param provisional whether the size of a table that it scans was not known
 */
record PlanExplanation(List<PlannedAccess> accesses, String operators, boolean provisional) {
  PlanExplanation {
    accesses = List.copyOf(accesses);
    requireNonNull(operators, "operators");
  }

  static PlanExplanation of(RelNode root) {
    return new PlanExplanation(
        PlannedAccesses.of(root), RelOptUtil.toString(root), isProvisional(root));
  }

  private static boolean isProvisional(RelNode rel) {
    return (rel instanceof CassandraRead read && read.isGuessed())
        || rel.getInputs().stream().anyMatch(PlanExplanation::isProvisional);
  }
}
