package io.casgate.adapter.rel;

import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/**
 * Makes the projections of a query, and of its plan, say of each column whether it may be NULL as
 * its input and its expression do. Calcite's rules take operators for equal that differ in this
 * alone, and what comes after them does not.
 */
public final class Nullability extends RelHomogeneousShuttle {
  private Nullability() {}

  public static RelNode consistent(RelNode plan) {
    return plan.accept(new Nullability());
  }

  @Override
  public RelNode visit(RelNode other) {
    RelNode rel = super.visit(other);
    return rel instanceof Project project ? consistent(project) : rel;
  }

  private static RelNode consistent(Project project) {
    RexBuilder rex = project.getCluster().getRexBuilder();
    RelNode input = project.getInput();
    List<RexNode> expressions =
        new RexUtil.FixNullabilityShuttle(rex, RelOptUtil.getFieldTypeList(input.getRowType()))
            .apply(project.getProjects());
    RelDataType rowType =
        RexUtil.createStructType(
            project.getCluster().getTypeFactory(),
            expressions,
            project.getRowType().getFieldNames(),
            null);
    return rowType.equals(project.getRowType()) && expressions.equals(project.getProjects())
        ? project
        : project.copy(project.getTraitSet(), input, expressions, rowType);
  }
}
