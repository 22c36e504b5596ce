package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.RowLimit;
import io.casgate.adapter.rel.CassandraRead;
import java.util.Optional;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;

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
                              .predicate(rel -> rel.read().limit().isEmpty())
                              .noInputs()),
          LimitReadRule::new);

  private LimitReadRule(RuleConfig config) {
    super(config);
  }

  private static boolean isLimitAlone(LogicalSort sort) {
    return sort.getCollation().getFieldCollations().isEmpty() && sort.fetch != null;
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Sort sort = call.rel(0);
    CassandraRead rel = call.rel(1);
    RexBuilder rex = sort.getCluster().getRexBuilder();
    Optional<CqlOperand> fetch = Constants.operand(sort.fetch, rex);
    Optional<CqlOperand> offset =
        Optional.ofNullable(sort.offset).flatMap(node -> Constants.operand(node, rex));
    if (fetch.isEmpty() || (sort.offset != null && offset.isEmpty())) {
      return;
    }
    CassandraRead limited = rel.withRead(rel.read().withLimit(new RowLimit(fetch.get(), offset)));
    RexNode skip = sort.offset;
    call.transformTo(
        skip == null
            ? limited
            : call.builder()
                .push(limited)
                .sortLimit(skip, sort.fetch, java.util.List.of())
                .build());
  }
}
