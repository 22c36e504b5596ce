package io.casgate.adapter.rule;

import java.util.List;
import org.apache.calcite.plan.RelOptRule;

/** All rules of the adapter; a planner that has them and Calcite's own can plan any SELECT. */
public final class CassandraRules {
  public static final List<RelOptRule> ALL =
      List.of(
          TableReadRule.INSTANCE,
          FilterReadRule.INSTANCE,
          ProjectReadRule.INSTANCE,
          CountReadRule.INSTANCE,
          OrderReadRule.INSTANCE,
          LimitReadRule.INSTANCE,
          EnumerableReadRule.INSTANCE);

  /** The rules that read whole tables alone: what all others are compared with. */
  public static final List<RelOptRule> SCANS =
      List.of(TableReadRule.INSTANCE, EnumerableReadRule.INSTANCE);

  private CassandraRules() {}
}
