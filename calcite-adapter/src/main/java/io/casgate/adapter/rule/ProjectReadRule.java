package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.rel.CassandraRead;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.util.ImmutableBitSet;

/** Rule that reads only the columns that a projection uses. */
final class ProjectReadRule extends RelRule<RuleConfig> {
  static final RelOptRule INSTANCE =
      RuleConfig.rule(
          "ProjectReadRule",
          project ->
              project
                  .operand(LogicalProject.class)
                  .oneInput(read -> read.operand(CassandraRead.class).noInputs()),
          ProjectReadRule::new);

  private ProjectReadRule(RuleConfig config) {
    super(config);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Project project = call.rel(0);
    CassandraRead read = call.rel(1);
    int width = read.getRowType().getFieldCount();
    ImmutableBitSet used = RelOptUtil.InputFinder.bits(project.getProjects(), null);
    // A row without columns can't be read: the first one stands for its being there.
    List<Integer> order = used.isEmpty() ? List.of(0) : inputOrder(project, used);
    if (order.size() == width && order.equals(ImmutableBitSet.range(width).asList())) {
      return;
    }
    List<CqlSelector> selectors = order.stream().map(read.read().selectors()::get).toList();
    List<RexNode> remapped = new Remapping(order).visitList(project.getProjects());
    call.transformTo(
        call.builder()
            .push(read.withRead(read.read().withSelectors(selectors), order(read, order)))
            .project(remapped, project.getRowType().getFieldNames())
            .build());
  }

  /** What is left of the order of the rows: up to the first column that is not read any more. */
  private static RelCollation order(CassandraRead read, List<Integer> columns) {
    List<RelFieldCollation> fields = new ArrayList<>();
    for (RelFieldCollation field : read.collation().getFieldCollations()) {
      int place = columns.indexOf(field.getFieldIndex());
      if (place < 0) {
        break;
      }
      fields.add(field.withFieldIndex(place));
    }
    return RelCollations.of(fields);
  }

  /** The used columns in the order of the projection, so that a plain projection needs no copy. */
  private static List<Integer> inputOrder(Project project, ImmutableBitSet used) {
    List<Integer> plain =
        project.getProjects().stream()
            .filter(RexInputRef.class::isInstance)
            .map(node -> ((RexInputRef) node).getIndex())
            .distinct()
            .toList();
    return plain.size() == used.cardinality() ? plain : used.asList();
  }

  /** Points input references at the place that a column has among those read. */
  private static final class Remapping extends RexShuttle {
    private final List<Integer> order;

    Remapping(List<Integer> order) {
      this.order = order;
    }

    @Override
    public RexNode visitInputRef(RexInputRef ref) {
      return new RexInputRef(order.indexOf(ref.getIndex()), ref.getType());
    }
  }
}
