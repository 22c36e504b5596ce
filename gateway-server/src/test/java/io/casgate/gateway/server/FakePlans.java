package io.casgate.gateway.server;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.PlanningContext;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.gateway.command.Planner;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A planner that knows the statements a test gave it, by their text or by what is before FROM. */
public final class FakePlans implements Planner {
  private final Map<String, Supplier<ExecutablePlan>> plans = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** All statements that were planned, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public void put(String sql, ExecutablePlan plan) {
    plans.put(sql, () -> plan);
  }

  /** A statement whose planning does something of its own. */
  public void planning(String sql, Supplier<ExecutablePlan> planning) {
    plans.put(sql, planning);
  }

  @Override
  public ExecutablePlan plan(LexedStatement statement, PlanningContext context) {
    Supplier<ExecutablePlan> known = plans.get(statement.source().split(" FROM ", 2)[0]);
    if (known == null) {
      known = plans.get(statement.source());
    }
    asked.add(statement.source());
    if (known == null) {
      throw SqlError.UNKNOWN_TABLE.with("lens", statement.source());
    }
    return known.get();
  }
}
