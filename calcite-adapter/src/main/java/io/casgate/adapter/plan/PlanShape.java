package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableRel;

/** What planning ends with: columns, parameters and the physical operators. Not kept by plans. */
record PlanShape(
    List<ResultColumn> columns, List<ParameterDefinition> parameters, EnumerableRel rel) {
  PlanShape {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
    requireNonNull(rel, "rel");
  }
}
