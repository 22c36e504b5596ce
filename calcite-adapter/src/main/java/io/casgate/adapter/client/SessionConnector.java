package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.CqlSession;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the driver's session in the background and tries again until Cassandra is there. Once made,
 * the session reconnects to lost nodes by itself. Safe for many threads.
 */
final class SessionConnector implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(SessionConnector.class);
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final long CLOSE_SECONDS = 5;

  private final Supplier<CompletionStage<CqlSession>> connect;
  private final CompletableFuture<CqlSession> connected = new CompletableFuture<>();
  private final ExecutorService executor;
  private volatile @Nullable SqlFailure lastFailure;
  private volatile boolean closed;

  SessionConnector(Supplier<CompletionStage<CqlSession>> connect) {
    this.connect = connect;
    this.executor = Executors.newSingleThreadExecutor(SessionConnector::thread);
    executor.execute(() -> attempt(FIRST_PAUSE_MILLIS));
  }

  /** The session, once there was one; its nodes may be down now. */
  Optional<CqlSession> session() {
    return connected.isDone() && !connected.isCompletedExceptionally()
        ? Optional.of(connected.join())
        : Optional.empty();
  }

  /** Completes when Cassandra was reached for the first time. */
  CompletableFuture<CqlSession> connected() {
    return connected.copy();
  }

  /**
   * @throws SqlFailure telling why there is no session yet
   */
  CqlSession requireSession() {
    Optional<CqlSession> session = session();
    if (session.isPresent() && !closed) {
      return session.get();
    }
    SqlFailure known = lastFailure;
    if (known != null && !closed) {
      throw known;
    }
    throw SqlError.CASSANDRA_UNREACHABLE.with(closed ? "the connection is closed" : "connecting");
  }

  private void attempt(long pauseMillis) {
    CompletionStage<CqlSession> attempt;
    try {
      attempt = connect.get();
    } catch (RuntimeException e) {
      // The driver reports settings that do not fit together by throwing.
      attempt = CompletableFuture.failedFuture(e);
    }
    attempt.whenComplete(
        (session, failure) -> {
          if (failure != null) {
            retryLater(DriverErrors.translateConnectFailure(failure), pauseMillis);
          } else {
            accept(session);
          }
        });
  }

  private void accept(CqlSession session) {
    synchronized (executor) {
      if (!closed) {
        LOGGER.info("connected to cluster {}", session.getMetadata().getClusterName().orElse(""));
        connected.complete(session);
        executor.shutdown();
        return;
      }
    }
    session.closeAsync();
  }

  private void retryLater(SqlFailure failure, long pauseMillis) {
    SqlFailure before = lastFailure;
    if (before == null || !before.getMessage().equals(failure.getMessage())) {
      LOGGER.warn("no connection to Cassandra yet, trying again: {}", failure.getMessage());
    }
    LOGGER.debug("attempt to connect failed", failure);
    lastFailure = failure;
    synchronized (executor) {
      if (!closed) {
        long next = Math.min(pauseMillis * 2, LONGEST_PAUSE_MILLIS);
        CompletableFuture.delayedExecutor(pauseMillis, TimeUnit.MILLISECONDS, executor)
            .execute(() -> attempt(next));
      }
    }
  }

  @Override
  public void close() {
    synchronized (executor) {
      if (closed) {
        return;
      }
      closed = true;
      executor.shutdownNow();
    }
    session().ifPresent(SessionConnector::close);
    connected.completeExceptionally(
        SqlError.CASSANDRA_UNREACHABLE.with("the connection is closed"));
  }

  private static void close(CqlSession session) {
    try {
      session.closeAsync().toCompletableFuture().orTimeout(CLOSE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      boolean slow = e.getCause() instanceof TimeoutException;
      LOGGER.warn("session closed {}", slow ? "by force" : "with an error", e);
      session.forceCloseAsync();
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "casgate-connect");
    thread.setDaemon(true);
    return thread;
  }
}
