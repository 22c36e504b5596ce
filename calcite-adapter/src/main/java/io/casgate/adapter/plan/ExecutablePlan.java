package io.casgate.adapter.plan;

import io.casgate.adapter.runtime.QueryContext;
import java.util.List;

/**
 * A statement ready to run, any number of times and by many threads at once. It says which of the
 * ways of the design it goes: direct or generated.
 */
public interface ExecutablePlan {
  List<ResultColumn> columns();

  List<ParameterDefinition> parameters();

  /**
   * Starts one execution.
   *
   * @param parameters client values in any form {@link io.casgate.adapter.type.SqlValues} takes,
   *     one a {@code ?}, null for NULL
   * @throws io.casgate.adapter.error.SqlFailure 1210 for a wrong number, 1366 for a wrong value
   */
  RowStream open(QueryContext context, List<Object> parameters);

  /** What it will do, for EXPLAIN and for whoever finds it a thread. */
  PlanExplanation explanation();
}
