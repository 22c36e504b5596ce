package io.casgate.adapter.rule;

import io.casgate.adapter.cql.ReadContent;
import io.casgate.adapter.rel.CassandraRead;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.logical.LogicalSort;

/** Rule that lets a read stop after LIMIT (and OFFSET) rows when no order is asked for. */
final class LimitReadRule extends RelRule<RuleConfig> {
  static final RelOptRule INSTANCE =
      RuleConfig.rule(
          "LimitReadRule",
          sort ->
              sort.operand(LogicalSort.class)
                  .predicate(LimitReadRule::isLimitAlone)
                  .oneInput(
                      read ->
                          read.operand(CassandraRead.class)
                              .predicate(LimitReadRule::readsRows)
                              .noInputs()),
          LimitReadRule::new);

  private LimitReadRule(RuleConfig config) {
    super(config);
  }

  /** A limit on a count limits the rows that hold it, not those that are counted. */
  private static boolean readsRows(CassandraRead rel) {
    return rel.read().limit().isEmpty() && rel.read().content() == ReadContent.ROWS;
  }

  private static boolean isLimitAlone(LogicalSort sort) {
    return sort.getCollation().getFieldCollations().isEmpty() && sort.fetch != null;
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Sort sort = call.rel(0);
    CassandraRead rel = call.rel(1);
    Limits.of(sort).ifPresent(limit -> call.transformTo(rel.withRead(rel.read().withLimit(limit))));
  }
}
