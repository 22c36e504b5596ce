package io.casgate.gateway.server;

import io.casgate.adapter.plan.PlanCache;
import io.casgate.adapter.plan.SqlPlanner;
import io.casgate.gateway.config.GatewayConfig;

/** A gateway with the planner that everybody but tests wants. */
final class GatewayPlans {
  private GatewayPlans() {}

  static GatewayServer startServer(GatewayConfig config) {
    PlanCache plans = new PlanCache(new SqlPlanner(), config.sql().planCacheSize());
    return GatewayServer.start(config, runtime -> plans::plan);
  }
}
