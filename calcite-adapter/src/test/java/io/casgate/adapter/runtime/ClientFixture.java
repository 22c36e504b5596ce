package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.schema.TableDefinition;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Clients of real nodes, for tests. */
final class ClientFixture {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private ClientFixture() {}

  static CassandraConnectionConfig config(InetSocketAddress contactPoint) {
    return CassandraConnectionConfig.DEFAULTS.withContactPoints(
        List.of(new ContactPoint(contactPoint.getHostString(), contactPoint.getPort())));
  }

  static DriverCassandraClient connect(CassandraConnectionConfig config) {
    DriverCassandraClient client = new DriverCassandraClient(config);
    assertThat(client.awaitConnection(PATIENCE)).as("connected to %s", config).isTrue();
    return client;
  }

  static QueryContext context(int pageSize) {
    return new QueryContext(
        new QuerySettings(
            pageSize, DefaultConsistencyLevel.ONE, ZoneOffset.UTC, Optional.empty(), 1L << 20));
  }

  /** The table as the client sees it after asking the cluster. */
  static TableDefinition table(CassandraClient client, String keyspace, String table) {
    return client.refreshDefinition().keyspaces().get(keyspace).tables().get(table);
  }
}
