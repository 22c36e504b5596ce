package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.rule.ListParameter;
import io.casgate.adapter.runtime.QueryContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableInterpretable;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.runtime.Bindable;

/** A plan compiled to Java once: our reads inside Calcite's operators. Keeps no planner alive. */
record GeneratedPlan(
    List<ResultColumn> columns,
    List<ParameterDefinition> parameters,
    PlanExplanation explanation,
    Compiled compiled)
    implements ExecutablePlan {

  /** The compiled query, what it finds in its DataContext, and the databases it was planned on. */
  record Compiled(
      Bindable<?> query,
      Map<String, Object> stash,
      List<ListParameter> lists,
      CalciteSchema root,
      JavaTypeFactory types) {}

  GeneratedPlan {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
    requireNonNull(explanation, "explanation");
    requireNonNull(compiled, "compiled");
  }

  static ExecutablePlan compile(
      PlanShape shape, List<ListParameter> lists, CalciteSchema root, JavaTypeFactory types) {
    Map<String, Object> stash = new HashMap<>();
    Bindable<?> query =
        EnumerableInterpretable.toBindable(stash, null, shape.rel(), EnumerableRel.Prefer.ARRAY);
    return new GeneratedPlan(
        shape.columns(),
        shape.parameters(),
        PlanExplanation.of(shape.rel()),
        new Compiled(query, Map.copyOf(stash), lists, root, types));
  }

  @Override
  public RowStream open(QueryContext context, List<Object> values) {
    List<Object> internal =
        ParameterDefinitions.internal(parameters, values, context.settings().timeZone());
    context.check();
    return EnumerableStream.open(this, new PlanDataContext(compiled, context, internal), context);
  }
}
