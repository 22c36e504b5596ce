package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.rel.CassandraRead;
import io.casgate.adapter.runtime.BoundRead;
import io.casgate.adapter.runtime.QueryContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.rel.core.Calc;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLocalRef;
import org.apache.calcite.rex.RexNode;

/** A plan that is one read with its columns permuted at most: no generated code at run time. */
record DirectPlan(
    List<ResultColumn> columns,
    List<ParameterDefinition> parameters,
    PlanExplanation explanation,
    BoundRead read,
    List<Integer> permutation)
    implements ExecutablePlan {
  DirectPlan {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
    requireNonNull(explanation, "explanation");
    requireNonNull(read, "read");
    permutation = List.copyOf(permutation);
  }

  /** The direct plan of these operators, if they are simple enough. */
  static Optional<ExecutablePlan> of(PlanShape shape) {
    EnumerableRel rel = shape.rel();
    if (rel instanceof CassandraRead read) {
      int width = read.getRowType().getFieldCount();
      return Optional.of(of(shape, read, IntStream.range(0, width).boxed().toList()));
    }
    if (rel instanceof Calc calc && calc.getInput() instanceof CassandraRead read) {
      return permutation(calc).map(order -> of(shape, read, order));
    }
    return Optional.empty();
  }

  private static ExecutablePlan of(PlanShape shape, CassandraRead read, List<Integer> order) {
    return new DirectPlan(
        shape.columns(), shape.parameters(), PlanExplanation.of(shape.rel()), read.bound(), order);
  }

  private static Optional<List<Integer>> permutation(Calc calc) {
    if (calc.getProgram().getCondition() != null) {
      return Optional.empty();
    }
    List<RexNode> outputs =
        calc.getProgram().getProjectList().stream()
            .map((RexLocalRef ref) -> calc.getProgram().expandLocalRef(ref))
            .toList();
    return outputs.stream().allMatch(RexInputRef.class::isInstance)
        ? Optional.of(outputs.stream().map(node -> ((RexInputRef) node).getIndex()).toList())
        : Optional.empty();
  }

  @Override
  public RowStream open(QueryContext context, List<Object> values) {
    List<Object> internal =
        ParameterDefinitions.internal(parameters, values, context.settings().timeZone());
    return new CursorStream(read.open(context, internal), this);
  }
}
