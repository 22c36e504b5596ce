package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.client.CassandraConnectionConfig;
import io.casgate.adapter.client.ClientFixture;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.client.DriverCassandraClient;
import io.casgate.adapter.client.Eventually;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.CassandraNode;
import io.casgate.embedded.ClusterOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node of its own that is not there, comes, is killed in mid-scan and comes back. */
class ReconnectIT {
  private static final int ROWS = 500;

  @TempDir private static Path directory;
  private static CassandraCluster cluster;
  private static CassandraNode node;

  @BeforeAll
  static void start() {
    cluster =
        CassandraCluster.start(
            ClusterOptions.defaults().withHeapMegabytes(512).withDataDirectory(directory));
    node = cluster.node(1);
    insertRows();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void startsWithoutCassandraAndConnectsWhenItComes() {
    node.stop();
    CassandraConnectionConfig config = ClientFixture.config(node.contactPoint());
    try (DriverCassandraClient client = new DriverCassandraClient(config)) {
      assertThat(client.isConnected()).isFalse();
      assertThat(client.definition().keyspaces()).isEmpty();
      assertThatThrownBy(client::refreshDefinition).hasMessageContaining("Cassandra");
      String address = node.contactPoint().getHostString() + ":" + node.contactPoint().getPort();
      Eventually.assertTrue("it says what it tried", () -> failure(client).contains(address));
      assertThat(failure(client)).contains("refused").doesNotContain("Exception");

      node.start();
      assertThat(client.awaitConnection(Duration.ofSeconds(30))).isTrue();
      assertThat(client.isConnected()).isTrue();
      assertThat(client.definition().keyspaces()).containsKey("ks");
    }
  }

  @Test
  void failsInMidScanWhenTheNodeIsKilledAndRecovers() {
    node.start();
    CassandraConnectionConfig config = ClientFixture.config(node.contactPoint());
    try (DriverCassandraClient client = ClientFixture.connect(config)) {
      CassandraRuntime runtime = new CassandraRuntime(client);
      TableDefinition table = ClientFixture.table(client, "ks", "t");
      RowCursor cursor = scan(runtime, table);
      assertThat(cursor.advance()).isTrue();
      node.kill();
      assertThatThrownBy(() -> RowCursorFixture.rows(cursor))
          .isInstanceOfSatisfying(
              SqlFailure.class,
              e -> assertThat(e.error()).isEqualTo(SqlError.CASSANDRA_UNREACHABLE));
      Eventually.assertTrue("it sees that the node is gone", () -> !client.isConnected());
      assertThatThrownBy(() -> RowCursorFixture.rows(scan(runtime, table)))
          .hasMessageContaining("Unable to connect to Cassandra");
      assertThat(client.refreshDefinition().keyspaces()).containsKey("ks");

      node.start();
      Eventually.assertTrue("it is back", client::isConnected);
      assertThat(RowCursorFixture.rows(scan(runtime, table))).hasSize(ROWS);
    }
  }

  private static RowCursor scan(CassandraRuntime runtime, TableDefinition table) {
    return runtime.open(CqlRead.allOf(table), RowCursorFixture.context(10), List.of());
  }

  private static String failure(DriverCassandraClient client) {
    CqlRequest request =
        new CqlRequest(
            "SELECT id FROM ks.t", List.of(), 1, DefaultConsistencyLevel.ONE, Optional.empty());
    SqlFailure failure = ClientFixture.failureOf(client.execute(request));
    assertThat(failure.error()).isEqualTo(SqlError.CASSANDRA_UNREACHABLE);
    return failure.getMessage();
  }

  private static void insertRows() {
    try (CqlSession session =
        CqlSession.builder()
            .addContactPoint(node.contactPoint())
            .withLocalDatacenter(cluster.localDatacenter())
            .build()) {
      session.execute(
          "CREATE KEYSPACE ks WITH replication ="
              + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
      session.execute("CREATE TABLE ks.t (id int PRIMARY KEY)");
      for (int id = 0; id < ROWS; id++) {
        session.execute("INSERT INTO ks.t (id) VALUES (" + id + ")");
      }
    }
  }
}
