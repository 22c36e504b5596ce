package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.PlanningContext;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.session.Session;

/** What a command may use: whose it is, the databases, and the planner. */
public record CommandContext(Session session, TableCatalog catalog, Planner planner) {
  public CommandContext {
    requireNonNull(session, "session");
    requireNonNull(catalog, "catalog");
    requireNonNull(planner, "planner");
  }
}
