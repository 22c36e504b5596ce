package io.casgate.gateway.demo;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends idempotent writes without waiting for each, but never more rows at once than its window. A
 * write that fails is tried again some times; the first that fails for good ends the load at the
 * next call. One thread writes; the driver's threads complete.
 */
final class BoundedWriter {
  /** Fewer than the requests that the driver lets share a connection (1024). */
  private static final int WINDOW = 1_000;

  private static final int TRIES = 5;

  private final CqlSession session;
  private final Semaphore window = new Semaphore(WINDOW);
  private final AtomicLong written = new AtomicLong();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  BoundedWriter(CqlSession session) {
    this.session = session;
  }

  /** Sends a statement that writes so many rows; waits while the window is full. */
  void write(Statement<?> statement, int rows) throws InterruptedException {
    window.acquire(rows);
    failIfFailed();
    attempt(statement, rows, TRIES);
  }

  /** Waits until everything sent is written. */
  void flush() throws InterruptedException {
    window.acquire(WINDOW);
    window.release(WINDOW);
    failIfFailed();
  }

  /** How many rows Cassandra has acknowledged. */
  long written() {
    return written.get();
  }

  private void attempt(Statement<?> statement, int rows, int triesLeft) {
    session
        .executeAsync(statement)
        .whenComplete(
            (result, error) -> {
              if (error == null) {
                written.addAndGet(rows);
                window.release(rows);
              } else if (triesLeft > 1) {
                attempt(statement, rows, triesLeft - 1);
              } else {
                failure.compareAndSet(null, error);
                window.release(rows);
              }
            });
  }

  private void failIfFailed() {
    Throwable error = failure.get();
    if (error != null) {
      throw new SampleDataException("Cassandra refused sample data: " + error.getMessage(), error);
    }
  }
}
