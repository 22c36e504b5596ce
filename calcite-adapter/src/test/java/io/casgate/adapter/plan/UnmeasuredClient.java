package io.casgate.adapter.plan;

import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.client.CqlPage;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.schema.ClusterDefinition;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client that tells no table's size, so that reads by key are planned for small tables too; it
 * counts the statements with a key.
 */
final class UnmeasuredClient implements CassandraClient {
  private final CassandraClient client;
  private final AtomicInteger byKey = new AtomicInteger();

  UnmeasuredClient(CassandraClient client) {
    this.client = client;
  }

  /** Statements with a key so far. */
  int readsByKey() {
    return byKey.get();
  }

  @Override
  public CompletableFuture<CqlPage> execute(CqlRequest request) {
    if (request.text().contains("token(") || request.text().contains("FROM system.")) {
      return CompletableFuture.failedFuture(SqlError.CASSANDRA_ERROR.with("not measured"));
    }
    if (request.text().contains(" WHERE ")) {
      byKey.incrementAndGet();
    }
    return client.execute(request);
  }

  @Override
  public ClusterDefinition definition() {
    return client.definition();
  }

  @Override
  public ClusterDefinition refreshDefinition() {
    return client.refreshDefinition();
  }

  @Override
  public boolean isConnected() {
    return client.isConnected();
  }

  @Override
  public void close() {
    client.close();
  }
}
