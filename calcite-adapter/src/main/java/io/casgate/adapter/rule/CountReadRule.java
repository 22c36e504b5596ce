package io.casgate.adapter.rule;

import io.casgate.adapter.rel.CassandraRead;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.logical.LogicalAggregate;

/** Rule that reads one key column when rows are only counted: {@code COUNT(*)}. */
final class CountReadRule extends RelRule<RuleConfig> {
  static final RelOptRule INSTANCE =
      RuleConfig.rule(
          "CountReadRule",
          aggregate ->
              aggregate
                  .operand(LogicalAggregate.class)
                  .predicate(CountReadRule::usesNoColumn)
                  .oneInput(
                      read ->
                          read.operand(CassandraRead.class)
                              .predicate(rel -> rel.read().selectors().size() > 1)
                              .noInputs()),
          CountReadRule::new);

  private CountReadRule(RuleConfig config) {
    super(config);
  }

  private static boolean usesNoColumn(LogicalAggregate aggregate) {
    return aggregate.getGroupSet().isEmpty()
        && aggregate.getAggCallList().stream()
            .allMatch(
                call ->
                    call.getArgList().isEmpty()
                        && call.filterArg < 0
                        && call.collation.getFieldCollations().isEmpty());
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    LogicalAggregate aggregate = call.rel(0);
    CassandraRead read = call.rel(1);
    CassandraRead keyOnly =
        read.withRead(read.read().withSelectors(List.of(read.read().firstKeyColumn())));
    call.transformTo(aggregate.copy(aggregate.getTraitSet(), List.of(keyOnly)));
  }
}
