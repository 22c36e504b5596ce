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
 * @param operators the operator tree as text, for EXPLAIN PLAN FOR
 * @param provisional whether the size of a table that it scans was not known, so that another plan
 *     may be better soon
 * @param quick whether it reads by key alone and joins nothing, so that it is soon done
 */
public record PlanExplanation(
    List<PlannedAccess> accesses, String operators, boolean provisional, boolean quick) {
  public PlanExplanation {
    accesses = List.copyOf(accesses);
    requireNonNull(operators, "operators");
  }

  static PlanExplanation of(RelNode root) {
    return new PlanExplanation(
        PlannedAccesses.of(root), RelOptUtil.toString(root), isProvisional(root), isQuick(root));
  }

  private static boolean isProvisional(RelNode rel) {
    return (rel instanceof CassandraRead read && read.isGuessed())
        || rel.getInputs().stream().anyMatch(PlanExplanation::isProvisional);
  }

  private static boolean isQuick(RelNode rel) {
    if (rel instanceof CassandraRead read) {
      return !read.read().key().isAllRows();
    }
    return rel.getInputs().size() <= 1
        && !SlowCalls.in(rel)
        && rel.getInputs().stream().allMatch(PlanExplanation::isQuick);
  }
}
