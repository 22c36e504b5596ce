package io.casgate.gateway.server;

import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.client.CqlPage;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.KeyspaceDefinition;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** A cluster of two empty keyspaces that is there or not, as a test says. */
public final class FakeCassandraClient implements CassandraClient {
  private volatile boolean connected = true;

  public void setConnected(boolean there) {
    connected = there;
  }

  @Override
  public CompletableFuture<CqlPage> execute(CqlRequest request) {
    return CompletableFuture.failedFuture(SqlError.CASSANDRA_UNREACHABLE.with("it is a fake"));
  }

  @Override
  public ClusterDefinition definition() {
    return new ClusterDefinition(
        "fake",
        1,
        new TreeMap<>(
            Map.of(
                "lens", new KeyspaceDefinition("lens", new TreeMap<>()),
                "tutorial", new KeyspaceDefinition("tutorial", new TreeMap<>()))));
  }

  @Override
  public ClusterDefinition refreshDefinition() {
    return definition();
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public void close() {}
}
