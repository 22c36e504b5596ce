package io.casgate.adapter.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.schema.TableDefinition;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Clients of real nodes, for tests. */
public final class ClientFixture {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private ClientFixture() {}

  public static CassandraConnectionConfig config(InetSocketAddress contactPoint) {
    return CassandraConnectionConfig.DEFAULTS.withContactPoints(
        List.of(new ContactPoint(contactPoint.getHostString(), contactPoint.getPort())));
  }

  public static DriverCassandraClient connect(CassandraConnectionConfig config) {
    DriverCassandraClient client = new DriverCassandraClient(config);
    assertThat(client.awaitConnection(PATIENCE)).as("connected to %s", config).isTrue();
    return client;
  }

  /** The table as the client sees it after asking the cluster. */
  public static TableDefinition table(CassandraClient client, String keyspace, String table) {
    return client.refreshDefinition().keyspaces().get(keyspace).tables().get(table);
  }

  public static SqlFailure failureOf(CompletableFuture<?> failed) {
    try {
      failed.join();
    } catch (CompletionException e) {
      return (SqlFailure) e.getCause();
    }
    throw new AssertionError("it did not fail");
  }
}
