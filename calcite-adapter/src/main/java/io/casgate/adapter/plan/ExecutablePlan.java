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

  /** The reads of the plan, for EXPLAIN. */
  List<PlannedAccess> accesses();

  /** The operator tree as text, for EXPLAIN PLAN FOR. */
  String operators();

  /** Whether it was made before the size of a table was known, so that another may be better. */
  boolean isProvisional();
}
