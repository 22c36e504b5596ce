package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.rel.CassandraRead;
import io.casgate.adapter.schema.CassandraTable;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.logical.LogicalTableScan;

/** Rule that turns the scan of a Cassandra table into a read of all its rows. */
final class TableReadRule extends RelRule<RuleConfig> {
  static final RelOptRule INSTANCE =
      RuleConfig.rule(
          "TableReadRule",
          scan -> scan.operand(LogicalTableScan.class).noInputs(),
          TableReadRule::new);

  private TableReadRule(RuleConfig config) {
    super(config);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    TableScan scan = call.rel(0);
    CassandraTable table = scan.getTable().unwrap(CassandraTable.class);
    if (table != null) {
      List<CqlSelector> selectors =
          scan.getRowType().getFieldNames().stream().map(name -> selector(table, name)).toList();
      CqlRead read = CqlRead.allOf(table.definition()).withSelectors(selectors);
      call.transformTo(CassandraRead.of(scan.getCluster(), scan.getTable(), read));
    }
  }

  private static CqlSelector selector(CassandraTable table, String name) {
    return table
        .definition()
        .findColumn(name)
        .map(CqlSelector::valueOf)
        .orElseGet(
            () ->
                table
                    .findHiddenColumn(name)
                    .map(hidden -> new CqlSelector(hidden.column(), hidden.part()))
                    .orElseThrow());
  }
}
