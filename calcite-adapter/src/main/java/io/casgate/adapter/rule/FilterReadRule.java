package io.casgate.adapter.rule;

import io.casgate.adapter.rel.CassandraRead;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.logical.LogicalFilter;

/** Rule that turns a filter on the key into a lookup by key, and keeps what is left of it. */
final class FilterReadRule extends RelRule<RuleConfig> {
  static final RelOptRule INSTANCE =
      RuleConfig.rule(
          "FilterReadRule",
          filter ->
              filter
                  .operand(LogicalFilter.class)
                  .oneInput(
                      read ->
                          read.operand(CassandraRead.class)
                              .predicate(FilterReadRule::readsAllRows)
                              .noInputs()),
          FilterReadRule::new);

  private FilterReadRule(RuleConfig config) {
    super(config);
  }

  private static boolean readsAllRows(CassandraRead rel) {
    return rel.read().key().isAllRows() && rel.read().limit().isEmpty();
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Filter filter = call.rel(0);
    CassandraRead read = call.rel(1);
    KeyConditions.of(
            filter.getCondition(),
            read.read(),
            filter.getCluster().getRexBuilder(),
            PlanningZone.of(call.getPlanner()))
        .ifPresent(
            conditions -> {
              CassandraRead lookup = read.withRead(read.read().withKey(conditions.pushed()));
              call.transformTo(call.builder().push(lookup).filter(conditions.remainder()).build());
            });
  }
}
