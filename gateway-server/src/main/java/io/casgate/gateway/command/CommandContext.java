package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.PlanningContext;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.session.Session;
import io.casgate.gateway.session.SessionVariable;
import io.casgate.gateway.session.SessionVariables;

/** What a command may use: whose it is, the databases, and the planner. */
public record CommandContext(Session session, TableCatalog catalog, Planner planner) {
  public CommandContext {
    requireNonNull(session, "session");
    requireNonNull(catalog, "catalog");
    requireNonNull(planner, "planner");
  }

  /**
   * What a query's text means in this session now.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1049 when the current database is gone
   */
  public PlanningContext planningContext() {
    return planningContext(session.variables());
  }

  private PlanningContext planningContext(SessionVariables variables) {
    return new PlanningContext(
        catalog,
        session.database().map(catalog::requireDatabase),
        session.variables().value(SessionVariable.SQL_MODE),
        variables.value(SessionVariable.TIME_ZONE).zone());
  }

  /** The plan of a query of the client. */
  public ExecutablePlan plan(LexedStatement query) {
    return planner.plan(query, planningContext());
  }

  /** The plan of a query of the client that runs under variables of its own. */
  ExecutablePlan plan(LexedStatement query, SessionVariables variables) {
    return planner.plan(query, planningContext(variables));
  }
}
