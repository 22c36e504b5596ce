package io.casgate.adapter.rule;

import io.casgate.adapter.rel.CassandraRead;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;

/** Rule that lets a read, once shaped, run inside Calcite's compiled plans. */
final class EnumerableReadRule extends ConverterRule {
  static final EnumerableReadRule INSTANCE =
      Config.INSTANCE
          .withConversion(
              CassandraRead.class,
              Convention.NONE,
              EnumerableConvention.INSTANCE,
              "EnumerableReadRule")
          .withRuleFactory(EnumerableReadRule::new)
          .toRule(EnumerableReadRule.class);

  private EnumerableReadRule(Config config) {
    super(config);
  }

  @Override
  public RelNode convert(RelNode rel) {
    return ((CassandraRead) rel).toEnumerable();
  }
}
