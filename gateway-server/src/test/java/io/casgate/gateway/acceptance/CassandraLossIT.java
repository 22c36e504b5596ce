package io.casgate.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.CassandraNode;
import io.casgate.embedded.ClusterOptions;
import io.casgate.gateway.server.Encoding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.calcite.avatica.AvaticaClientRuntimeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Cassandra that is not there yet, is killed in mid-scan, and comes back on the same port. */
@Timeout(240)
class CassandraLossIT {
  private static final int ROWS = 5_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  @TempDir private static Path directory;
  private static CassandraCluster cluster;
  private static CassandraNode node;

  @BeforeAll
  static void start() {
    cluster =
        CassandraCluster.start(
            ClusterOptions.defaults().withHeapMegabytes(512).withDataDirectory(directory));
    node = cluster.node(1);
    try (CqlSession session = connectToNode()) {
      session.execute(
          "CREATE KEYSPACE lost WITH replication ="
              + " {'class': 'SimpleStrategy', 'replication_factor': 1}");
      session.execute("CREATE TABLE lost.things (k int PRIMARY KEY, v text)");
      BulkRows.write(
          session,
          "INSERT INTO lost.things (k, v) VALUES (?, ?)",
          ROWS,
          i -> new Object[] {i, "thing " + i});
    }
    // What a killed node has not synced would be lost.
    node.stop();
  }

  private static CqlSession connectToNode() {
    return CqlSession.builder()
        .addContactPoints(cluster.contactPoints())
        .withLocalDatacenter(cluster.localDatacenter())
        .withConfigLoader(
            DriverConfigLoader.programmaticBuilder()
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, LONGEST)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, LONGEST)
                .build())
        .build();
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @BeforeEach
  void startNode() {
    node.start();
  }

  @SuppressWarnings("try") // closes early, to see that nothing stays open
  @ParameterizedTest
  @EnumSource
  void endsAScanClearlyAndGoesOnWhenCassandraIsBack(Encoding encoding) throws SQLException {
    try (RecordingGateway gateway =
            RecordingGateway.startReady(
                node.contactPoint(), Map.of("CASGATE_SERVER_FRAME_ROWS", "10"));
        Connection connection = gateway.connect(encoding, "lost");
        PreparedStatement lookup = connection.prepareStatement("SELECT v FROM things WHERE k = ?");
        Statement statement = connection.createStatement()) {
      statement.execute("SET cassandra_rnd_batch_size = 20");
      assertFinds(lookup);
      assertUnreachable(killedInMidScan(statement));

      assertUnharmed(gateway, connection);
      assertUnreachable(
          catchThrowableOfType(SQLException.class, () -> lookup.executeQuery().close()));

      node.start();
      await("ready", () -> gateway.status("/health/ready") == 200);
      assertFinds(lookup);
      assertThat(count(statement, "SELECT * FROM things")).isEqualTo(ROWS);
      statement.close();
      lookup.close();
      assertThat(gateway.server().openStatements()).isZero();
      assertThat(gateway.cassandra().pagesOnTheirWay()).isZero();
    }
  }

  private static SQLException killedInMidScan(Statement statement) {
    Throwable thrown =
        catchThrowable(
            () -> {
              try (ResultSet result = statement.executeQuery("SELECT k, v FROM things")) {
                int rows = 0;
                while (result.next()) {
                  if (++rows == 500) {
                    node.kill();
                  }
                }
              }
            });
    // The stock driver does not wrap what fails between frames.
    return thrown instanceof AvaticaClientRuntimeException remote
        ? new SQLException(remote.getMessage(), remote.getSqlState(), remote.getErrorCode(), remote)
        : (SQLException) thrown;
  }

  /** Everything that needs no Cassandra works on. */
  private static void assertUnharmed(RecordingGateway gateway, Connection connection)
      throws SQLException {
    await("not ready", () -> gateway.status("/health/ready") == 503);
    assertThat(gateway.status("/health/live")).isEqualTo(200);
    try (Statement statement = connection.createStatement()) {
      assertThat(count(statement, "SELECT 1")).isOne();
      assertThat(count(statement, "SHOW VARIABLES")).isPositive();
      assertThat(
              count(
                  statement,
                  "SELECT table_name FROM information_schema.tables"
                      + " WHERE table_schema = 'lost'"))
          .isOne();
    }
    try (Connection other = gateway.connect(Encoding.JSON, "lost")) {
      assertThat(other.isValid(5)).isTrue();
    }
  }

  @Test
  void refusesStatementsUntilCassandraComes() throws SQLException {
    node.stop();
    try (RecordingGateway gateway = RecordingGateway.start(node.contactPoint(), Map.of())) {
      assertThat(gateway.status("/health/live")).isEqualTo(200);
      assertThat(gateway.status("/health/ready")).isEqualTo(503);
      try (Connection connection = gateway.connect(Encoding.PROTOBUF, "information_schema");
          Statement statement = connection.createStatement()) {
        assertThat(count(statement, "SELECT 1")).isOne();
        assertUnreachable(
            catchThrowableOfType(
                SQLException.class,
                () -> statement.executeQuery("SELECT * FROM lost.things").close()));

        node.start();
        gateway.requireReady();
        assertThat(gateway.status("/health/ready")).isEqualTo(200);
        assertThat(count(statement, "SELECT * FROM lost.things")).isEqualTo(ROWS);
      }
    }
  }

  @Test
  void saysThatItWaitsAndWhenItIsReady() throws SQLException {
    node.stop();
    String address = node.contactPoint().getHostString() + ":" + node.contactPoint().getPort();
    Map<String, String> environment =
        Map.of("CASGATE_CASSANDRA_CONTACT_POINTS", address, "CASGATE_SERVER_PORT", "0");
    try (ChildJvm server = ChildGateway.launch(environment, "256m")) {
      await(
          "it says that it waits",
          () -> server.errors().contains("waiting for Cassandra at " + address));
      node.start();
      String jdbcUrl = server.awaitLine("casgate ready: ");
      try (ChildGateway gateway = new ChildGateway(server, jdbcUrl);
          Connection connection = gateway.connect(Encoding.JSON, "lost");
          Statement statement = connection.createStatement()) {
        assertThat(count(statement, "SELECT * FROM things WHERE k = 1")).isOne();
        long begin = System.nanoTime();
        int exitCode = server.terminate();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        assertThat(exitCode).isEqualTo(143);
        assertThat(server.errors()).doesNotContain("\tat ");
      } catch (SQLException e) {
        // The connection's own close comes too late for a server that has ended.
        assertThat(server.isAlive()).as(e.getMessage()).isFalse();
      }
    }
  }

  private static void assertUnreachable(SQLException failure) {
    assertThat((Throwable) failure).isNotNull();
    assertThat(failure.getErrorCode()).as(failure.getMessage()).isEqualTo(1429);
    assertThat(failure.getSQLState()).isEqualTo("08S01");
    assertThat(failure.getMessage())
        .contains("Unable to connect to Cassandra", "cassandra.contact-points")
        .doesNotContain("\tat ");
  }

  private static void assertFinds(PreparedStatement lookup) throws SQLException {
    lookup.setInt(1, 17);
    try (ResultSet result = lookup.executeQuery()) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEqualTo("thing 17");
    }
  }

  private static int count(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      int rows = 0;
      while (result.next()) {
        rows++;
      }
      return rows;
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("never came true: " + what).isLessThan(end);
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
    }
  }
}
