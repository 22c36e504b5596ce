package io.casgate.gateway.avatica;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.command.StatementResult;
import io.casgate.gateway.config.ServerConfig;
import io.casgate.gateway.session.Session;
import io.casgate.gateway.statement.PreparedSql;
import io.casgate.gateway.statement.StatementEngine;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.calcite.avatica.Meta.Frame;
import org.apache.calcite.avatica.Meta.MetaResultSet;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Runs statements of clients on the engine: planning, execution and rows are the workers' work, and
 * a request waits for them no longer than its client would.
 */
final class StatementRunner {
  private final StatementEngine engine;
  private final Workers workers;
  private final FrameLimits limits;
  private final Duration patience;
  private final Semaphore waiting = new Semaphore(GatewayMeta.MOST_WAITING);

  StatementRunner(StatementEngine engine, Workers workers, ServerConfig config) {
    this.engine = requireNonNull(engine, "engine");
    this.workers = requireNonNull(workers, "workers");
    this.limits = new FrameLimits(config.frameRows(), config.frameBytes().bytes());
    this.patience = config.firstResponseTime();
  }

  PreparedSql prepare(Session session, @Nullable String sql) {
    // Protobuf leaves an empty text out.
    String text = sql == null ? "" : sql;
    return onWorker(workers.quick(), () -> engine.prepare(session, text));
  }

  /** Executes a statement and answers with its first frame, or with its count. */
  MetaResultSet run(ClientStatement statement, Session session, Run run) {
    if (!run.sql().yieldsRows()) {
      long count = execute(statement, session, run);
      return MetaResultSet.count(statement.connectionId(), statement.id(), count);
    }
    Told told = new Told();
    OpenResult result = open(statement, session, run, told);
    Frame frame = firstFrame(result, limits.asking(run.fetchSize()));
    return MetaResultSet.create(
        statement.connectionId(),
        statement.id(),
        /* ownStatement= */ false,
        WireSignature.of(run.sql().sql(), told.orElse(run.sql().columns()), run.sql().parameters()),
        frame);
  }

  /** Answers what a client asks about the databases; the statement is the answer's own. */
  MetaResultSet tell(ClientStatement statement, Session session, JdbcMetadata.Question question) {
    QueryContext query = session.newQuery();
    statement.begin(query);
    OpenResult result =
        new OpenResult(
            query,
            workers.quick(),
            () -> question.answer(engine, session, query),
            () -> session.end(query),
            /* maxRows= */ -1);
    statement.open(result);
    Frame frame = firstFrame(result, limits);
    return MetaResultSet.create(
        statement.connectionId(),
        statement.id(),
        /* ownStatement= */ true,
        WireSignature.of("", question.columns(), List.of()),
        frame);
  }

  /** Executes a statement for its rows, to be fetched later. */
  void open(ClientStatement statement, Session session, Run run) {
    open(statement, session, run, new Told());
  }

  /** Executes a statement that has no rows and answers how many it changed. */
  long execute(ClientStatement statement, Session session, Run run) {
    QueryContext query = engine.newQuery(session, run.sql());
    statement.begin(query);
    try {
      Executor lot = workers.of(run.sql().isQuick());
      return onWorker(lot, () -> count(engine.execute(session, run.sql(), run.execution(query))));
    } finally {
      session.end(query);
    }
  }

  /** The next rows of a statement's result, or none yet. */
  Frame fetch(OpenResult result, long offset, int fetchSize) {
    return frame(result, offset, limits.asking(fetchSize));
  }

  private OpenResult open(ClientStatement statement, Session session, Run run, Told told) {
    QueryContext query = engine.newQuery(session, run.sql());
    statement.begin(query);
    OpenResult result =
        new OpenResult(
            query,
            workers.of(run.sql().isQuick()),
            () -> rows(engine.execute(session, run.sql(), run.execution(query)), told),
            () -> session.end(query),
            run.maxRows());
    statement.open(result);
    return result;
  }

  private static RowStream rows(StatementResult result, Told told) {
    StatementResult.Rows rows = (StatementResult.Rows) result;
    if (!told.agreesOn(rows.columns())) {
      rows.rows().close();
      throw SqlError.NEEDS_REPREPARE.with();
    }
    return rows.rows();
  }

  private static long count(StatementResult result) {
    if (result instanceof StatementResult.Rows rows) {
      rows.rows().close();
      throw SqlError.NEEDS_REPREPARE.with();
    }
    return ((StatementResult.Done) result).affectedRows();
  }

  /** Without it the client knows of no result that it could close. */
  private Frame firstFrame(OpenResult result, FrameLimits wanted) {
    try {
      return frame(result, 0, wanted);
    } catch (SqlFailure e) {
      result.close();
      throw e;
    }
  }

  private Frame frame(OpenResult result, long offset, FrameLimits wanted) {
    return whileOthersMayWait(() -> result.frame(offset, wanted, patience));
  }

  private <T> T onWorker(Executor lot, Supplier<T> work) {
    return whileOthersMayWait(() -> awaited(work, lot));
  }

  /** Leaves threads of the transport for those who close, cancel and look after its health. */
  private <T> T whileOthersMayWait(Supplier<T> wait) {
    if (!waiting.tryAcquire()) {
      throw SqlError.TOO_BUSY.with(GatewayMeta.MOST_WAITING);
    }
    try {
      return wait.get();
    } finally {
      waiting.release();
    }
  }

  private static <T> T awaited(Supplier<T> work, Executor lot) {
    try {
      return CompletableFuture.supplyAsync(work, lot).get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof SqlFailure known ? known : AvaticaErrors.internal(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SqlError.INTERRUPTED.causedBy(e);
    } catch (RejectedExecutionException e) {
      throw SqlError.INTERRUPTED.causedBy(e);
    }
  }

  /**
   * What a client wants executed.
   *
   * @param maxRows rows it wants at most; negative for all
   * @param fetchSize rows a frame it would like; 0 or less for the server's choice
   */
  record Run(PreparedSql sql, List<Object> parameters, long maxRows, int fetchSize) {
    static Run of(PreparedSql sql, List<Object> parameters) {
      return new Run(sql, parameters, -1, 0);
    }

    Execution execution(QueryContext query) {
      OptionalLong limit = maxRows < 0 ? OptionalLong.empty() : OptionalLong.of(maxRows);
      return new Execution(parameters, limit, query);
    }
  }

  /**
   * The columns that the client hears of: those of the execution when it is quick, else those of
   * the plan; the execution must then agree.
   */
  private static final class Told {
    private final AtomicReference<List<ResultColumn>> columns = new AtomicReference<>();

    List<ResultColumn> orElse(List<ResultColumn> planned) {
      columns.compareAndSet(null, planned);
      return columns.get();
    }

    boolean agreesOn(List<ResultColumn> executed) {
      columns.compareAndSet(null, executed);
      return columns.get().equals(executed);
    }
  }
}
