package io.casgate.gateway.server;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.PlanningContext;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.gateway.command.Planner;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A planner that knows the statements a test gave it, by their text. */
public final class FakePlans implements Planner {
  private final Map<String, Supplier<ExecutablePlan>> plans = new ConcurrentHashMap<>();

  public void put(String sql, ExecutablePlan plan) {
    plans.put(sql, () -> plan);
  }

  /** A statement whose planning does something of its own. */
  public void planning(String sql, Supplier<ExecutablePlan> planning) {
    plans.put(sql, planning);
  }

  @Override
  public ExecutablePlan plan(LexedStatement statement, PlanningContext context) {
    Supplier<ExecutablePlan> known = plans.get(statement.source());
    if (known == null) {
      throw SqlError.UNKNOWN_TABLE.with("lens", statement.source());
    }
    return known.get();
  }
}
