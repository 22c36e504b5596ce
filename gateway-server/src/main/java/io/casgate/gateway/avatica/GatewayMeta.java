package io.casgate.gateway.avatica;

import static io.casgate.gateway.avatica.AvaticaErrors.guarded;
import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.gateway.avatica.StatementRunner.Run;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.config.ServerConfig;
import io.casgate.gateway.session.Session;
import io.casgate.gateway.session.Sessions;
import io.casgate.gateway.statement.PreparedSql;
import io.casgate.gateway.statement.StatementEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.calcite.avatica.MetaImpl;
import org.apache.calcite.avatica.MissingResultsException;
import org.apache.calcite.avatica.NoSuchConnectionException;
import org.apache.calcite.avatica.NoSuchStatementException;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.proto.Requests;
import org.apache.calcite.avatica.remote.ProtobufMeta;
import org.apache.calcite.avatica.remote.TypedValue;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Avatica's server side on the engine: connections are sessions, statements are prepared and
 * executed by it, results stay open until fetched. Safe for many threads.
 *
 * <p>Fails with SqlFailure, and with Avatica's own three exceptions where the stock client acts on
 * them: it opens the connection or the statement again.
 */
public final class GatewayMeta extends MetaImpl implements ProtobufMeta {
  /** Requests that wait for workers at once, each on a thread of the transport; 1040 beyond. */
  public static final int MOST_WAITING = 384;

  private final Sessions sessions;
  private final ConnectionSettings settings;
  private final StatementRunner runner;
  private final ClientStatements statements;
  private final Duration patience;
  private final Duration statementIdleTime;

  public GatewayMeta(
      Sessions sessions,
      TableCatalog catalog,
      StatementEngine engine,
      Workers workers,
      ServerConfig config) {
    super(null);
    this.sessions = requireNonNull(sessions, "sessions");
    this.settings = new ConnectionSettings(catalog);
    this.runner = new StatementRunner(engine, workers, config);
    this.statements = new ClientStatements(config.maxStatementsPerConnection());
    this.patience = config.firstResponseTime().multipliedBy(2);
    this.statementIdleTime = config.statementIdleTime();
    sessions.onClose(this::forget);
  }

  /** Statements that clients have open now. */
  public int openStatements() {
    return statements.count();
  }

  /** Closes statements that nobody used for their idle time; called every now and then. */
  public void closeIdle() {
    statements.closeIdle(statementIdleTime);
  }

  private void forget(Session session) {
    statements.closeAll(session.id());
    settings.forget(session.id());
  }

  // Connections

  @Override
  public void openConnection(ConnectionHandle ch, @Nullable Map<String, String> info) {
    guarded(
        ch.id,
        () -> {
          Session session = sessions.open(named(ch.id), info == null ? Map.of() : info);
          try {
            settings.begin(session);
          } catch (SqlFailure e) {
            sessions.close(ch.id);
            throw e;
          }
          return session;
        });
  }

  @Override
  public void closeConnection(ConnectionHandle ch) {
    guarded(
        ch.id,
        () -> {
          sessions.close(named(ch.id));
          return ch;
        });
  }

  @Override
  public ConnectionProperties connectionSync(ConnectionHandle ch, ConnectionProperties sent) {
    return forSession(ch.id, session -> settings.sync(session, sent));
  }

  @Override
  public void commit(ConnectionHandle ch) {
    // Every write stands by itself; there is nothing to commit.
    forSession(ch.id, session -> session);
  }

  @Override
  public void rollback(ConnectionHandle ch) {
    forSession(ch.id, session -> session);
  }

  @Override
  public Map<DatabaseProperty, Object> getDatabaseProperties(ConnectionHandle ch) {
    return JdbcMetadata.databaseProperties();
  }

  // Statements

  @Override
  public StatementHandle createStatement(ConnectionHandle ch) {
    return forSession(ch.id, session -> statements.create(session.id()).handle());
  }

  @Override
  public void closeStatement(StatementHandle h) {
    guarded(
        h.connectionId + "|" + h.id,
        () -> {
          statements.close(named(h.connectionId), h.id);
          return h;
        });
  }

  @Override
  public StatementHandle prepare(ConnectionHandle ch, String sql, long maxRowCount) {
    return forSession(
        ch.id,
        session -> {
          PreparedSql prepared = runner.prepare(session, sql);
          ClientStatement statement = statements.create(session.id());
          statement.prepare(prepared);
          StatementHandle handle = statement.handle();
          handle.signature = WireSignature.of(sql, prepared.columns(), prepared.parameters());
          return handle;
        });
  }

  @Override
  @SuppressWarnings("deprecation")
  public ExecuteResult prepareAndExecute(
      StatementHandle h, String sql, long maxRowCount, PrepareCallback callback)
      throws NoSuchStatementException {
    return prepareAndExecute(h, sql, maxRowCount, 0, callback);
  }

  @Override
  public ExecuteResult prepareAndExecute(
      StatementHandle h,
      String sql,
      long maxRowCount,
      int maxRowsInFirstFrame,
      PrepareCallback callback)
      throws NoSuchStatementException {
    return inTurn(
        h,
        (session, statement) -> {
          PreparedSql prepared = runner.prepare(session, sql);
          Run run = new Run(prepared, List.of(), maxRowCount, maxRowsInFirstFrame);
          return executed(runner.run(statement, session, run));
        });
  }

  @Override
  @SuppressWarnings("deprecation")
  public ExecuteResult execute(
      StatementHandle h, List<TypedValue> parameterValues, long maxRowCount)
      throws NoSuchStatementException {
    return execute(h, parameterValues, Math.toIntExact(maxRowCount));
  }

  @Override
  public ExecuteResult execute(
      StatementHandle h, @Nullable List<TypedValue> parameters, int maxRowsInFirstFrame)
      throws NoSuchStatementException {
    reopen(h);
    return inTurn(
        h,
        (session, statement) -> {
          List<Object> values = WireParameters.of(parameters);
          Run run = new Run(prepared(statement), values, -1, maxRowsInFirstFrame);
          return executed(runner.run(statement, session, run));
        });
  }

  @Override
  public Frame fetch(StatementHandle h, long offset, int fetchMaxRowCount)
      throws NoSuchStatementException, MissingResultsException {
    if (find(h).isEmpty() && statements.wasIssued(h.id)) {
      throw closed();
    }
    Optional<Frame> frame =
        inTurn(
            h,
            (session, statement) ->
                statement.result().map(open -> runner.fetch(open, offset, fetchMaxRowCount)));
    return frame.orElseThrow(() -> new MissingResultsException(h));
  }

  /** Called by a client whose result is unknown here, because another process answered before. */
  @Override
  public boolean syncResults(StatementHandle h, QueryState state, long offset)
      throws NoSuchStatementException {
    return inTurn(
        h,
        (session, statement) -> {
          if (offset > 0 || state.type != QueryState.StateType.SQL || state.sql == null) {
            // Rows have no order of their own: a second run could repeat some and skip others.
            throw SqlError.INTERRUPTED
                .with()
                .hinting("The result was lost with the server that held it; run it again.");
          }
          Run run = Run.of(runner.prepare(session, state.sql), List.of());
          runner.open(statement, session, run);
          return true;
        });
  }

  // Batches

  @Override
  public ExecuteBatchResult prepareAndExecuteBatch(StatementHandle h, List<String> sqlCommands)
      throws NoSuchStatementException {
    return inTurn(
        h,
        (session, statement) -> {
          List<Run> runs = new ArrayList<>();
          for (String sql : sqlCommands) {
            runs.add(Run.of(runner.prepare(session, sql), List.of()));
          }
          return batch(statement, session, runs);
        });
  }

  @Override
  public ExecuteBatchResult executeBatch(StatementHandle h, List<List<TypedValue>> parameters)
      throws NoSuchStatementException {
    reopen(h);
    return inTurn(
        h,
        (session, statement) -> {
          PreparedSql sql = prepared(statement);
          List<Run> runs =
              parameters.stream().map(row -> Run.of(sql, WireParameters.of(row))).toList();
          return batch(statement, session, runs);
        });
  }

  @Override
  public ExecuteBatchResult executeBatchProtobuf(
      StatementHandle h, List<Requests.UpdateBatch> parameters) throws NoSuchStatementException {
    List<List<TypedValue>> rows = new ArrayList<>();
    for (Requests.UpdateBatch row : parameters) {
      rows.add(row.getParameterValuesList().stream().map(TypedValue::fromProto).toList());
    }
    return executeBatch(h, rows);
  }

  private ExecuteBatchResult batch(ClientStatement statement, Session session, List<Run> runs) {
    long[] counts = new long[runs.size()];
    for (int i = 0; i < counts.length; i++) {
      if (runs.get(i).sql().yieldsRows()) {
        throw SqlError.NOT_SUPPORTED.with("a query in a batch");
      }
      counts[i] = runner.execute(statement, session, runs.get(i));
    }
    return new ExecuteBatchResult(counts);
  }

  // Metadata

  @Override
  public MetaResultSet getCatalogs(ConnectionHandle ch) {
    return told(ch, JdbcMetadata.catalogs());
  }

  @Override
  public MetaResultSet getSchemas(ConnectionHandle ch, @Nullable String catalog, Pat schema) {
    return told(ch, JdbcMetadata.schemas(catalog, schema));
  }

  @Override
  public MetaResultSet getTables(
      ConnectionHandle ch,
      @Nullable String catalog,
      Pat schema,
      Pat table,
      @Nullable List<String> types) {
    return told(ch, JdbcMetadata.tables(catalog, schema, table, types));
  }

  @Override
  public MetaResultSet getTableTypes(ConnectionHandle ch) {
    return told(ch, JdbcMetadata.tableTypes());
  }

  @Override
  public MetaResultSet getColumns(
      ConnectionHandle ch, @Nullable String catalog, Pat schema, Pat table, Pat column) {
    return told(ch, JdbcMetadata.columns(catalog, schema, table, column));
  }

  @Override
  public MetaResultSet getTypeInfo(ConnectionHandle ch) {
    return told(ch, JdbcMetadata.typeInfo());
  }

  private MetaResultSet told(ConnectionHandle ch, JdbcMetadata.Question question) {
    return forSession(
        ch.id,
        session -> {
          ClientStatement statement = statements.create(session.id());
          try {
            return runner.tell(statement, session, question);
          } finally {
            if (statement.result().map(OpenResult::isFinished).orElse(true)) {
              statements.close(session.id(), statement.id());
            }
          }
        });
  }

  // What all of them do

  private static ExecuteResult executed(MetaResultSet result) {
    return new ExecuteResult(List.of(result));
  }

  private static PreparedSql prepared(ClientStatement statement) {
    return statement
        .prepared()
        .orElseThrow(() -> SqlError.INVALID_STATEMENT.with("The statement was not prepared"));
  }

  /** Makes a prepared statement that was closed for idleness whole again; its client knows all. */
  private void reopen(StatementHandle h) {
    if (h == null || h.signature == null || h.signature.sql == null || find(h).isPresent()) {
      return;
    }
    forSession(
        h.connectionId,
        session -> {
          PreparedSql prepared = runner.prepare(session, h.signature.sql);
          statements.reopen(session.id(), h.id).prepare(prepared);
          return prepared;
        });
  }

  private static SqlFailure closed() {
    return SqlError.INTERRUPTED
        .with()
        .hinting("The statement was closed, or idle for longer than server.statement-idle-time.");
  }

  private Optional<ClientStatement> find(@Nullable StatementHandle h) {
    if (h == null) {
      throw SqlError.MALFORMED_REQUEST.with("it names no statement");
    }
    return statements.find(named(h.connectionId), h.id);
  }

  private static String named(@Nullable String connectionId) {
    if (connectionId == null) {
      throw SqlError.MALFORMED_REQUEST.with("it names no connection");
    }
    return connectionId;
  }

  private <T> T inTurn(StatementHandle h, BiFunction<Session, ClientStatement, T> work)
      throws NoSuchStatementException {
    Optional<ClientStatement> found = find(h);
    if (found.isEmpty()) {
      forSession(h.connectionId, session -> session);
      throw new NoSuchStatementException(h);
    }
    ClientStatement statement = found.get();
    return guarded(
        statement.toString(),
        () ->
            working(
                h.connectionId,
                session -> statement.inTurn(patience, () -> work.apply(session, statement))));
  }

  private <T> T forSession(String connectionId, Function<Session, T> work) {
    return guarded(connectionId, () -> working(connectionId, work));
  }

  private <T> T working(String connectionId, Function<Session, T> work) {
    Session session =
        sessions
            .find(named(connectionId))
            .orElseThrow(() -> new NoSuchConnectionException(connectionId));
    session.beginWork();
    try {
      return work.apply(session);
    } finally {
      session.endWork();
    }
  }
}
