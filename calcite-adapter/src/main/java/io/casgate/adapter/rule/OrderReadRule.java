package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.ReadContent;
import io.casgate.adapter.cql.ReadOrder;
import io.casgate.adapter.cql.RowLimit;
import io.casgate.adapter.rel.CassandraRead;
import java.util.Optional;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.logical.LogicalSort;

/**
 * Rule that reads a partition in the order that ORDER BY asks for, if it is that of the clustering
 * key or its reverse, and stops after LIMIT and OFFSET.
 */
final class OrderReadRule extends RelRule<RuleConfig> {
  static final RelOptRule INSTANCE =
      RuleConfig.rule(
          "OrderReadRule",
          sort ->
              sort.operand(LogicalSort.class)
                  .predicate(rel -> !rel.getCollation().getFieldCollations().isEmpty())
                  .oneInput(
                      read ->
                          read.operand(CassandraRead.class)
                              .predicate(OrderReadRule::isUnordered)
                              .noInputs()),
          OrderReadRule::new);

  private OrderReadRule(RuleConfig config) {
    super(config);
  }

  private static boolean isUnordered(CassandraRead rel) {
    return rel.read().order() == ReadOrder.ANY
        && rel.read().limit().isEmpty()
        && rel.read().content() == ReadContent.ROWS
        && !rel.read().key().isAllRows();
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Sort sort = call.rel(0);
    CassandraRead rel = call.rel(1);
    Optional<ReadOrder> order =
        new PartitionOrder(rel.read(), PlanningZone.of(call.getPlanner()))
            .of(sort.getCollation().getFieldCollations());
    if (order.isEmpty()) {
      return;
    }
    CqlRead ordered = rel.read().withOrder(order.get());
    if (sort.fetch == null && sort.offset == null) {
      call.transformTo(rel.withRead(ordered, sort.getCollation()));
      return;
    }
    Optional<RowLimit> limit = Limits.of(sort);
    limit.ifPresent(
        rows -> call.transformTo(rel.withRead(ordered.withLimit(rows), sort.getCollation())));
  }
}
