package io.casgate.gateway.avatica;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.statement.PreparedSql;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.calcite.avatica.Meta.StatementHandle;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One client statement on the server, from its creation to its close.
 *
 * <p>One request at a time has its turn; a second one waits for it. Closing may come from any
 * thread at any time and ends the turn that runs.
 */
final class ClientStatement {
  private final String connectionId;
  private final int id;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile @Nullable PreparedSql prepared;
  private volatile long lastUsedNanos = System.nanoTime();

  // Guarded by this.
  private @Nullable QueryContext query;
  private @Nullable OpenResult result;
  private boolean closed;

  ClientStatement(String connectionId, int id) {
    this.connectionId = requireNonNull(connectionId, "connectionId");
    this.id = id;
  }

  String connectionId() {
    return connectionId;
  }

  int id() {
    return id;
  }

  StatementHandle handle() {
    return new StatementHandle(connectionId, id, null);
  }

  Optional<PreparedSql> prepared() {
    return Optional.ofNullable(prepared);
  }

  void prepare(PreparedSql sql) {
    prepared = sql;
  }

  /** Does one request's work; a request that comes meanwhile waits up to {@code patience}. */
  <T> T inTurn(Duration patience, Supplier<T> work) {
    awaitTurn(patience);
    try {
      lastUsedNanos = System.nanoTime();
      return work.get();
    } finally {
      lastUsedNanos = System.nanoTime();
      turn.unlock();
    }
  }

  private void awaitTurn(Duration patience) {
    try {
      if (turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SqlError.INTERRUPTED.causedBy(e);
    }
    throw SqlError.INTERRUPTED.with().hinting("Another request works on this statement.");
  }

  /** Begins an execution; the one before is stopped. */
  void begin(QueryContext next) {
    synchronized (this) {
      stop();
      query = next;
    }
    if (isClosed()) {
      next.cancel();
    }
  }

  /** Gives the execution its result, to be fetched from. */
  void open(OpenResult rows) {
    synchronized (this) {
      result = rows;
    }
    if (isClosed()) {
      rows.close();
    }
  }

  /** The result of the last execution, if it had one. */
  synchronized Optional<OpenResult> result() {
    return Optional.ofNullable(result);
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Stops what the statement does; its reads in Cassandra end. Never waits. */
  synchronized void close() {
    closed = true;
    stop();
  }

  private void stop() {
    if (query != null) {
      query.cancel();
    }
    if (result != null) {
      result.close();
    }
    query = null;
    result = null;
  }

  /** Whether no request has used the statement for so long and none does now. */
  boolean isIdleFor(Duration time) {
    return !turn.isLocked() && System.nanoTime() - lastUsedNanos > time.toNanos();
  }

  @Override
  public String toString() {
    return connectionId + "|" + id;
  }
}
