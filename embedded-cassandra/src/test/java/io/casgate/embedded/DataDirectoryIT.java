package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a data directory keeps over the ends of its cluster, orderly and other. */
class DataDirectoryIT {
  @TempDir private Path directory;

  @Test
  void keepsDataHostIdAndPortOverRestartsAndKills() throws InterruptedException {
    InetSocketAddress address;
    UUID hostId;
    try (CassandraCluster cluster = start(ClusterListener.silent());
        CqlSession session = SessionFixture.open(cluster)) {
      address = cluster.contactPoints().get(0);
      hostId = hostId(session);
      createTable(session);
      insert(session, 1);
      refusesSecondCluster();
      cluster.node(1).kill();
      cluster.node(1).start();
      Await.until("the driver is connected again", () -> isConnected(session));
      insert(session, 2);
      assertThat(ids(session)).containsExactlyInAnyOrder(1, 2);
    }

    List<String> lines = new CopyOnWriteArrayList<>();
    try (CassandraCluster cluster = start(ClusterListener.ofLines(lines::add))) {
      try (CqlSession session = SessionFixture.open(cluster)) {
        assertThat(cluster.contactPoints()).containsExactly(address);
        assertThat(hostId(session)).isEqualTo(hostId);
        assertThat(ids(session)).containsExactlyInAnyOrder(1, 2);
      }
      reportsItsDeath(cluster, lines);
    }
  }

  private CassandraCluster start(ClusterListener listener) {
    return CassandraCluster.start(ClusterOptions.defaults().withDataDirectory(directory), listener);
  }

  private void refusesSecondCluster() {
    assertThatThrownBy(() -> start(ClusterListener.silent()))
        .isInstanceOf(EmbeddedCassandraException.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("in use by another running cluster");
  }

  private static void reportsItsDeath(CassandraCluster cluster, List<String> lines)
      throws InterruptedException {
    ProcessHandle.of(cluster.node(1).pid().orElseThrow()).orElseThrow().destroyForcibly();
    Await.until(
        "the death is reported with the log",
        () -> lines.stream().anyMatch(line -> line.contains("node 1 died; the end of its log:")));
    assertThat(lines.get(lines.size() - 1)).contains("Startup complete");
    cluster.awaitEnd();
  }

  private static void createTable(CqlSession session) {
    session.execute(
        "CREATE KEYSPACE kept WITH replication ="
            + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
    session.execute("CREATE TABLE kept.numbers (id int PRIMARY KEY)");
  }

  private static void insert(CqlSession session, int id) {
    session.execute("INSERT INTO kept.numbers (id) VALUES (" + id + ")");
  }

  private static List<Integer> ids(CqlSession session) {
    return session.execute("SELECT id FROM kept.numbers").map(row -> row.getInt(0)).all();
  }

  private static UUID hostId(CqlSession session) {
    Row local = session.execute("SELECT host_id FROM system.local").one();
    assertThat(local).isNotNull();
    return local.getUuid(0);
  }

  private static boolean isConnected(CqlSession session) {
    return session.getMetadata().getNodes().values().stream()
        .anyMatch(node -> node.getOpenConnections() > 0);
  }
}
