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
  void keepsDataHostIdAndPortOverAKillAndARestart() throws InterruptedException {
    InetSocketAddress address;
    UUID hostId;
    try (CassandraCluster cluster = start(ClusterListener.silent());
        CqlSession session = SessionFixture.open(cluster)) {
      address = cluster.contactPoints().get(0);
      hostId = hostId(session);
      createTable(session);
      refusesSecondCluster();
      awaitCommitLog();
      cluster.node(1).kill();
    }

    List<String> lines = new CopyOnWriteArrayList<>();
    try (CassandraCluster cluster = start(ClusterListener.ofLines(lines::add))) {
      try (CqlSession session = SessionFixture.open(cluster)) {
        assertThat(cluster.contactPoints()).containsExactly(address);
        assertThat(hostId(session)).isEqualTo(hostId);
        assertThat(session.execute("SELECT id FROM kept.numbers").all()).hasSize(1);
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

  /** Cassandra marks the end of its commit log every 100 ms and replays it up to the mark. */
  private static void awaitCommitLog() throws InterruptedException {
    Thread.sleep(400);
  }

  private static void createTable(CqlSession session) {
    session.execute(
        "CREATE KEYSPACE kept WITH replication ="
            + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
    session.execute("CREATE TABLE kept.numbers (id int PRIMARY KEY)");
    session.execute("INSERT INTO kept.numbers (id) VALUES (1)");
  }

  private static UUID hostId(CqlSession session) {
    Row local = session.execute("SELECT host_id FROM system.local").one();
    assertThat(local).isNotNull();
    return local.getUuid(0);
  }
}
