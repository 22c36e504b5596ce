package io.casgate.gateway.acceptance;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BatchStatement;
import com.datastax.oss.driver.api.core.cql.BatchType;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.casgate.embedded.junit.CassandraExtension;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Writes many rows fast: asynchronously, a bounded number in flight. */
final class BulkRows {
  private static final int IN_FLIGHT = 256;
  private static final int IN_FLIGHT_BATCHES = 16;

  private BulkRows() {}

  static void write(
      CassandraExtension cassandra, String insert, int rows, IntFunction<Object[]> values) {
    String table = insert.replaceFirst("INTO ", "INTO " + cassandra.keyspace() + ".");
    write(cassandra.session(), table, rows, values);
  }

  /** Writes whole partitions, each as batches of their rows; values by partition and row. */
  static void writePartitions(
      CqlSession session, String insert, int partitions, int rows, Row values) {
    PreparedStatement prepared = session.prepare(insert);
    Semaphore window = new Semaphore(IN_FLIGHT_BATCHES);
    CompletableFuture<Void> failed = new CompletableFuture<>();
    for (int partition = 0; partition < partitions && !failed.isDone(); partition++) {
      int number = partition;
      List<BoundStatement> batch =
          IntStream.range(0, rows).mapToObj(i -> prepared.bind(values.of(number, i))).toList();
      window.acquireUninterruptibly();
      session
          .executeAsync(
              BatchStatement.newInstance(BatchType.UNLOGGED, batch.toArray(BoundStatement[]::new))
                  .setIdempotent(true))
          .whenComplete((done, failure) -> written(window, failed, failure));
    }
    window.acquireUninterruptibly(IN_FLIGHT_BATCHES);
    if (failed.isDone()) {
      failed.join();
    }
  }

  /** The values of a row. */
  interface Row {
    Object[] of(int partition, int row);
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
