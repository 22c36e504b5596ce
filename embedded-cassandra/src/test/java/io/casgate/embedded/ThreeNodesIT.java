package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.cql.SimpleStatement;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import com.datastax.oss.driver.api.core.metadata.TokenMap;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A cluster of three nodes, with all of them up and with one killed. */
class ThreeNodesIT {
  private static final List<String> PROGRESS = new ArrayList<>();
  private static CassandraCluster cluster;
  private static CqlSession session;

  @BeforeAll
  static void start() {
    cluster =
        CassandraCluster.start(
            ClusterOptions.defaults().withNodes(3), ClusterListener.ofLines(PROGRESS::add));
    session = SessionFixture.open(cluster);
    session.execute(
        "CREATE KEYSPACE three WITH replication ="
            + " {'class': 'SimpleStrategy', 'replication_factor': 3}");
    session.execute("CREATE TABLE three.numbers (id int PRIMARY KEY, word text)");
  }

  @AfterAll
  static void stop() {
    session.close();
    cluster.close();
  }

  @Test
  void listensOnOnePortAtThreeAddresses() {
    int port = cluster.contactPoints().get(0).getPort();
    assertThat(cluster.contactPoints())
        .allSatisfy(address -> assertThat(address.getPort()).isEqualTo(port))
        .extracting(InetSocketAddress::getHostString)
        .containsExactly("127.0.0.1", "127.0.0.2", "127.0.0.3");
  }

  @Test
  void tellsItsProgress() {
    assertThat(PROGRESS).contains("starting node 1 of 3 …", "starting node 3 of 3 …");
  }

  @Test
  void sharesTheRingEvenly() {
    TokenMap ring = session.getMetadata().getTokenMap().orElseThrow();
    assertThat(session.getMetadata().getNodes().values())
        .hasSize(3)
        .allSatisfy(node -> assertThat(ring.getTokens(node)).hasSize(1));
    assertThat(session.execute("SELECT peer FROM system.peers_v2").all()).hasSize(2);
  }

  @Test
  void answersWithOneNodeKilledAndTakesItBackOnTheSamePort() throws InterruptedException {
    CassandraNode third = cluster.node(3);
    write(1, "before", ConsistencyLevel.ALL);

    third.kill();
    assertThat(third.isAlive()).isFalse();
    write(2, "meanwhile", ConsistencyLevel.QUORUM);
    assertThat(read(1, ConsistencyLevel.QUORUM)).isEqualTo("before");

    third.start();
    assertThat(third.isAlive()).isTrue();
    Await.until("the driver sees three nodes up", () -> upNodes() == 3);
    write(3, "after", ConsistencyLevel.ALL);
    assertThat(read(3, ConsistencyLevel.ALL)).isEqualTo("after");
  }

  private static long upNodes() {
    return session.getMetadata().getNodes().values().stream()
        .filter(node -> node.getState() == NodeState.UP && node.getOpenConnections() > 0)
        .count();
  }

  private static void write(int id, String word, ConsistencyLevel level) {
    session.execute(
        SimpleStatement.newInstance("INSERT INTO three.numbers (id, word) VALUES (?, ?)", id, word)
            .setConsistencyLevel(level));
  }

  private static String read(int id, ConsistencyLevel level) {
    Row row =
        session
            .execute(
                SimpleStatement.newInstance("SELECT word FROM three.numbers WHERE id = ?", id)
                    .setConsistencyLevel(level))
            .one();
    assertThat(row).isNotNull();
    return row.getString("word");
  }
}
