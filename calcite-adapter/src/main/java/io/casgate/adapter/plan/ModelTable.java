package io.casgate.adapter.plan;

import io.casgate.adapter.rule.CassandraRules;
import io.casgate.adapter.schema.CassandraCluster;
import io.casgate.adapter.schema.CassandraTable;
import io.casgate.adapter.schema.TableDefinition;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.schema.TranslatableTable;

/** A table in a Calcite model: the planner there learns the adapter's rules from its first scan. */
final class ModelTable extends CassandraTable implements TranslatableTable {
  ModelTable(TableDefinition definition, CassandraCluster cluster) {
    super(definition, cluster);
  }

  @Override
  public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable table) {
    RelOptPlanner planner = context.getCluster().getPlanner();
    CassandraRules.ALL.forEach(planner::addRule);
    return LogicalTableScan.create(context.getCluster(), table, context.getTableHints());
  }
}
