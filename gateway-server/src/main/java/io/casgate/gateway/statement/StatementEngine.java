package io.casgate.gateway.statement;

import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.command.Planner;
import io.casgate.gateway.command.StatementResult;
import io.casgate.gateway.session.Session;

/** The door to SQL for every protocol: prepares and executes statements of sessions. */
public final class StatementEngine {

  public StatementEngine(TableCatalog catalog, Planner planner) {}

  /** Reads and plans a statement; fails with SqlFailure only. */
  public PreparedSql prepare(Session session, String sql) {
    throw new UnsupportedOperationException();
  }

  /** Makes and registers the query of one execution; the engine ends it. */
  public QueryContext newQuery(Session session, PreparedSql prepared) {
    throw new UnsupportedOperationException();
  }

  /** Starts an execution; fails with SqlFailure only. */
  public StatementResult execute(Session session, PreparedSql prepared, Execution execution) {
    throw new UnsupportedOperationException();
  }
}
