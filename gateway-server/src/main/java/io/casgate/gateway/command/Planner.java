package io.casgate.gateway.command;

import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.PlanningContext;
import io.casgate.adapter.sql.LexedStatement;

/** Makes plans of queries: the adapter's plan cache, or whatever a test puts there. */
@FunctionalInterface
public interface Planner {
  ExecutablePlan plan(LexedStatement statement, PlanningContext context);
}
