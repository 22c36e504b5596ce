package io.casgate.gateway.statement;

import static io.casgate.adapter.error.SqlError.EMPTY_STATEMENT;
import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlLexer;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.command.Command;
import io.casgate.gateway.command.CommandContext;
import io.casgate.gateway.command.CommandParser;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.command.Planner;
import io.casgate.gateway.command.StatementResult;
import io.casgate.gateway.session.Session;
import java.util.Optional;

/**
 * The door to SQL for every protocol: prepares and executes statements of sessions. Safe for many
 * threads.
 */
public final class StatementEngine {
  private final TableCatalog catalog;
  private final Planner planner;

  public StatementEngine(TableCatalog catalog, Planner planner) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.planner = requireNonNull(planner, "planner");
  }

  /**
   * Reads a statement, and plans it if it is a query.
   *
   * @throws SqlFailure for a text that is none, names what does not exist, or would write
   */
  public PreparedSql prepare(Session session, String sql) {
    session.beginWork();
    try {
      return new PreparedSql(sql, read(context(session), sql));
    } catch (SqlFailure e) {
      session.clearWarnings();
      session.warn(e);
      throw e;
    } finally {
      session.endWork();
    }
  }

  /**
   * Makes the query of one execution, so that others can cancel it from the first moment on. It
   * ends with the execution: at its failure, its last row, or the close of its rows.
   */
  public QueryContext newQuery(Session session, PreparedSql prepared) {
    return session.newQuery(prepared.reading().body().variables(session.variables()));
  }

  /**
   * Starts an execution.
   *
   * @throws SqlFailure when it cannot start; rows may fail later, as they are asked for
   */
  public StatementResult execute(Session session, PreparedSql prepared, Execution execution) {
    session.beginWork();
    try {
      execution.query().check();
      if (!prepared.reading().body().keepsWarnings()) {
        session.clearWarnings();
      }
      return run(context(session), current(session, prepared), execution);
    } catch (SqlFailure e) {
      session.end(execution.query());
      session.warn(e);
      throw e;
    } catch (RuntimeException | Error e) {
      session.end(execution.query());
      throw e;
    } finally {
      session.endWork();
    }
  }

  private static StatementResult run(
      CommandContext context, PreparedSql.Reading reading, Execution execution) {
    Session session = context.session();
    StatementResult result = reading.body().execute(context, execution);
    if (result instanceof StatementResult.Rows found) {
      long cap = reading.cap().rows(execution, reading.body().variables(session.variables()));
      RowWindow window = RowWindow.of(cap, reading.counted());
      return new StatementResult.Rows(
          found.columns(), new SessionRows(found.rows(), session, execution.query(), window));
    }
    session.end(execution.query());
    return result;
  }

  private PreparedSql.Reading current(Session session, PreparedSql prepared) {
    CommandContext context = context(session);
    PreparedSql.Reading reading = prepared.reading();
    if (!reading.basis().equals(PlanBasis.of(context)) || !reading.holdsFor(session.terms())) {
      reading = read(context, prepared.sql());
      prepared.readAgain(reading);
    }
    return reading;
  }

  private PreparedSql.Reading read(CommandContext context, String sql) {
    PlanBasis basis = PlanBasis.of(context);
    LexedStatement statement = SqlLexer.lex(sql, basis.sqlMode(), context.session().terms());
    if (statement.isEmpty()) {
      throw EMPTY_STATEMENT.with();
    }
    Optional<Command> command =
        CommandParser.parse(statement, basis.sqlMode(), context.session().terms());
    Optional<CountedLimit> counted =
        command.isPresent() ? Optional.empty() : CountedLimit.of(statement);
    StatementBody body =
        command.isPresent()
            ? StatementBody.Prepared.of(command.get(), context)
            : new StatementBody.Query(context.plan(unlimited(statement, counted, context, basis)));
    return new PreparedSql.Reading(
        basis, body, RowCap.of(statement), counted, statement.sessionLiterals());
  }

  private static LexedStatement unlimited(
      LexedStatement statement,
      Optional<CountedLimit> counted,
      CommandContext context,
      PlanBasis basis) {
    return counted
        .map(limit -> SqlLexer.lex(limit.query(), basis.sqlMode(), context.session().terms()))
        .orElse(statement);
  }

  private CommandContext context(Session session) {
    return new CommandContext(session, catalog, planner);
  }
}
