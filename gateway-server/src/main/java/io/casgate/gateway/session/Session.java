package io.casgate.gateway.session;

import static io.casgate.adapter.error.SqlError.OUT_OF_MEMORY;
import static io.casgate.adapter.error.SqlError.UNKNOWN_CONNECTION;
import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.error.Warnings;
import io.casgate.adapter.runtime.MemoryPool;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.runtime.QuerySettings;
import io.casgate.adapter.sql.SessionTerms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * One client's connection: its database, its variables, its warnings and its running statements.
 *
 * <p>Safe for many threads: clients share connections among theirs. A statement sees the variables
 * as they were when its query was made.
 */
public final class Session {
  private static final int MOST_WARNINGS = 64;
  private static final int MOST_USER_VARIABLES = 1000;
  private static final int LONGEST_USER_VARIABLE = 64 * 1024;

  private final String id;
  private final long number;
  private final Optional<String> user;
  private final Instant openedAt;
  private final MemoryPool memory;
  private final LongSupplier nanoClock;
  private final Set<QueryContext> queries = ConcurrentHashMap.newKeySet();
  private final List<SessionWarning> warnings = new CopyOnWriteArrayList<>();
  private final Map<String, String> userVariables = new ConcurrentHashMap<>();
  private final AtomicInteger working = new AtomicInteger();
  private volatile long lastUsedNanos;
  private volatile Optional<String> database;
  private volatile SessionVariables variables;
  private volatile long foundRows;
  private volatile boolean closed;

  Session(long number, SessionOpening opening, MemoryPool memory, LongSupplier nanoClock) {
    this.number = number;
    this.memory = memory;
    this.id = opening.id();
    this.user = opening.user();
    this.database = opening.database();
    this.variables = opening.variables();
    this.openedAt = Instant.now();
    this.nanoClock = nanoClock;
    this.lastUsedNanos = nanoClock.getAsLong();
  }

  public String id() {
    return id;
  }

  /** What CONNECTION_ID() tells: unlike the id it says nothing to those who should not know. */
  public long number() {
    return number;
  }

  public Optional<String> user() {
    return user;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** The database that unqualified names are looked up in; empty before USE. */
  public Optional<String> database() {
    return database;
  }

  /** Makes a database the current one. Whether it exists is for the caller to know. */
  public void useDatabase(String name) {
    database = Optional.of(name);
  }

  /** What its statements can ask about it. */
  public SessionTerms terms() {
    return new SessionLiterals(this);
  }

  /** The literal that a client gave {@code @name}, in any case; empty before. */
  Optional<String> userVariable(String name) {
    return Optional.ofNullable(userVariables.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * Keeps a literal as {@code @name}.
   *
   * @throws SqlFailure when there are too many or too long ones
   */
  public void setUserVariable(String name, String literal) {
    if (userVariables.size() >= MOST_USER_VARIABLES || literal.length() > LONGEST_USER_VARIABLE) {
      throw OUT_OF_MEMORY.with(LONGEST_USER_VARIABLE, "Use fewer and shorter user variables.");
    }
    userVariables.put(name.toLowerCase(Locale.ROOT), literal);
  }

  /** How many rows the last query gave. */
  long foundRows() {
    return foundRows;
  }

  /** Tells how many rows a query gave. */
  public void foundRows(long rows) {
    foundRows = rows;
  }

  public SessionVariables variables() {
    return variables;
  }

  /** Sets all of the variables or, with a failure, none. */
  public synchronized void set(List<Assignment> assignments) {
    variables = variables.with(assignments);
  }

  public QuerySettings querySettings() {
    return variables.querySettings();
  }

  /** Registers an execution under the session's own variables; {@link #end} takes it back. */
  public QueryContext newQuery() {
    return newQuery(variables);
  }

  /** Registers an execution that runs under variables of its own (SET STATEMENT … FOR). */
  public QueryContext newQuery(SessionVariables own) {
    QueryContext query = new QueryContext(own.querySettings(), memory);
    queries.add(query);
    if (closed) {
      // Closing may have passed the set before this query was in it.
      end(query);
      throw UNKNOWN_CONNECTION.with(id);
    }
    touch();
    return query;
  }

  /** The execution is over; the engine calls it at the last row, at close and at failure. */
  public void end(QueryContext query) {
    if (queries.remove(query)) {
      query.warnings().all().forEach(this::warn);
    }
    query.end();
  }

  /** Executions that were made and are not over: running, or waiting for the next fetch. */
  public int openQueries() {
    return queries.size();
  }

  /** Marks that a thread works for this session, so that it is not idle; {@link #endWork} ends. */
  public void beginWork() {
    working.incrementAndGet();
  }

  public void endWork() {
    touch();
    working.decrementAndGet();
  }

  /** Whether a thread works for this session right now. */
  public boolean isWorking() {
    return working.get() > 0;
  }

  /** Starts the idle time anew. */
  public void touch() {
    lastUsedNanos = nanoClock.getAsLong();
  }

  long idleNanos() {
    return nanoClock.getAsLong() - lastUsedNanos;
  }

  /** Keeps a warning of the statement that runs; beyond 64 they are dropped, as MariaDB does. */
  public void warn(SessionWarning warning) {
    requireNonNull(warning, "warning");
    synchronized (warnings) {
      if (warnings.size() < MOST_WARNINGS) {
        warnings.add(warning);
      }
    }
  }

  private void warn(Warnings.Warning warning) {
    warn(
        new SessionWarning(
            SessionWarning.Level.WARNING, warning.error().number(), warning.message()));
  }

  /** Keeps a failure for SHOW WARNINGS. */
  public void warn(SqlFailure failure) {
    warn(
        new SessionWarning(
            SessionWarning.Level.ERROR, failure.error().number(), failure.getMessage()));
  }

  /** The warnings of the last statement that was no SHOW. */
  public List<SessionWarning> warnings() {
    return List.copyOf(warnings);
  }

  /** Forgets the warnings, since a new statement begins. */
  public void clearWarnings() {
    warnings.clear();
  }

  public boolean isClosed() {
    return closed;
  }

  /** Cancels whatever runs; nothing new can start. */
  void close() {
    closed = true;
    queries.forEach(QueryContext::cancel);
  }

  @Override
  public String toString() {
    return id;
  }
}
