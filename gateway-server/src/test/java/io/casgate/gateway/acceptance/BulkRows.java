package io.casgate.gateway.acceptance;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.casgate.embedded.junit.CassandraExtension;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;

/** Writes many rows fast: asynchronously, a bounded number in flight. */
final class BulkRows {
  private static final int IN_FLIGHT = 256;

  private BulkRows() {}

  static void write(
      CassandraExtension cassandra, String insert, int rows, IntFunction<Object[]> values) {
    String table = insert.replaceFirst("INTO ", "INTO " + cassandra.keyspace() + ".");
    write(cassandra.session(), table, rows, values);
  }

  static void write(CqlSession session, String insert, int rows, IntFunction<Object[]> values) {
    PreparedStatement prepared = session.prepare(insert);
    Semaphore window = new Semaphore(IN_FLIGHT);
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (int i = 0; i < rows && !failed.isDone(); i++) {
      window.acquireUninterruptibly();
      session
          .executeAsync(prepared.bind(values.apply(i)).setIdempotent(true))
          .whenComplete((done, failure) -> written(window, failed, failure));
    }
    window.acquireUninterruptibly(IN_FLIGHT);
    if (failed.isDone()) {
      failed.join();
    }
  }

  private static void written(Semaphore window, CompletableFuture<Void> failed, Throwable failure) {
    if (failure != null) {
      failed.completeExceptionally(failure);
    }
    window.release();
  }
}
