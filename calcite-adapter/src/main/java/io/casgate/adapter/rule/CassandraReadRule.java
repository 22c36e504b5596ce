package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.rel.CassandraRead;
import io.casgate.adapter.schema.CassandraTable;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Rule that turns the scan of a Cassandra table into a read of all its rows. */
public final class CassandraReadRule extends ConverterRule {
  private static final Config CONFIG =
      Config.INSTANCE
          .withConversion(
              LogicalTableScan.class,
              Convention.NONE,
              EnumerableConvention.INSTANCE,
              "CassandraReadRule")
          .withRuleFactory(CassandraReadRule::new);

  static final CassandraReadRule INSTANCE = CONFIG.toRule(CassandraReadRule.class);

  private CassandraReadRule(Config config) {
    super(config);
  }

  @Override
  public @Nullable RelNode convert(RelNode rel) {
    TableScan scan = (TableScan) rel;
    CassandraTable table = scan.getTable().unwrap(CassandraTable.class);
    if (table == null) {
      return null;
    }
    List<CqlSelector> selectors =
        scan.getRowType().getFieldNames().stream().map(name -> selector(table, name)).toList();
    CqlRead read = CqlRead.allOf(table.definition()).withSelectors(selectors);
    return CassandraRead.of(rel.getCluster(), scan.getTable(), read);
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
