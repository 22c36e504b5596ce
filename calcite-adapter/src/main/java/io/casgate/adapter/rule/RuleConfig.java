package io.casgate.adapter.rule;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.tools.RelBuilderFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What a rule is made from, in the form that Calcite asks for: its name, what it matches, itself.
 */
record RuleConfig(
    RelBuilderFactory relBuilderFactory,
    String description,
    RelRule.OperandTransform operandSupplier,
    Function<RuleConfig, RelOptRule> maker)
    implements RelRule.Config {
  RuleConfig {
    requireNonNull(relBuilderFactory, "relBuilderFactory");
    requireNonNull(operandSupplier, "operandSupplier");
    requireNonNull(maker, "maker");
  }

  /** The one rule of a class: called {@code name}, matching {@code operands}. */
  static RelOptRule rule(
      String name, RelRule.OperandTransform operands, Function<RuleConfig, RelOptRule> maker) {
    return new RuleConfig(RelFactories.LOGICAL_BUILDER, name, operands, maker).toRule();
  }

  @Override
  public RelOptRule toRule() {
    return maker.apply(this);
  }

  @Override
  public RelRule.Config withRelBuilderFactory(RelBuilderFactory factory) {
    return new RuleConfig(factory, description, operandSupplier, maker);
  }

  @Override
  public RelRule.Config withDescription(@Nullable String name) {
    return new RuleConfig(relBuilderFactory, name, operandSupplier, maker);
  }

  @Override
  public RelRule.Config withOperandSupplier(RelRule.OperandTransform operands) {
    return new RuleConfig(relBuilderFactory, description, operands, maker);
  }
}
