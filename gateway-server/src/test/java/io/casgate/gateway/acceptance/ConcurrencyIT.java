package io.casgate.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.Eventually;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many clients with mixed statements at once, while the schema changes below them. */
@Timeout(180)
class ConcurrencyIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static final int CLIENTS = 32;
  private static final int ROUNDS = 25;
  private static final int ROWS = 3_000;

  private static RecordingGateway gateway;

  @BeforeAll
  static void start() {
    cassandra.execute(
        "CREATE TABLE things (k int PRIMARY KEY, v int, name text)",
        "CREATE TABLE parts (k int, c int, v int, PRIMARY KEY (k, c))");
    BulkRows.write(
        cassandra,
        "INSERT INTO things (k, v, name) VALUES (?, ?, ?)",
        ROWS,
        i -> new Object[] {i, i % 10, "thing " + i});
    BulkRows.write(
        cassandra,
        "INSERT INTO parts (k, c, v) VALUES (?, ?, ?)",
        ROWS,
        i -> new Object[] {i / 10, i % 10, i});
    gateway =
        RecordingGateway.startReady(
            cassandra.contactPoint(), Map.of("CASGATE_SERVER_FRAME_ROWS", "200"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void answersManyClientsRightWhileTheSchemaChanges() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
    try {
      CountDownLatch done = new CountDownLatch(CLIENTS);
      List<CompletableFuture<Void>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        Client client = new Client(new Random(i), i % 2 == 0 ? Encoding.JSON : Encoding.PROTOBUF);
        clients.add(CompletableFuture.runAsync(() -> client.run(done), threads));
      }
      CompletableFuture<Integer> changes =
          CompletableFuture.supplyAsync(() -> changeSchemaUntil(done), threads);
      CompletableFuture.allOf(clients.toArray(CompletableFuture<?>[]::new))
          .get(150, TimeUnit.SECONDS);
      assertThat(changes.get(20, TimeUnit.SECONDS)).isPositive();
    } finally {
      threads.shutdownNow();
    }
    assertNothingLeft();
  }

  private static void assertNothingLeft() {
    assertThat(gateway.server().openStatements()).isZero();
    assertThat(gateway.server().openSessions()).isZero();
    Eventually.isTrue("no page is on its way", () -> gateway.cassandra().pagesOnTheirWay() == 0);
  }

  /** A table comes, grows, is read with what it has now, and goes; answers how often. */
  private static int changeSchemaUntil(CountDownLatch done) {
    int changes = 0;
    try (Connection connection = gateway.connect(Encoding.JSON, cassandra.keyspace());
        Statement statement = connection.createStatement()) {
      do {
        cassandra.execute(
            "CREATE TABLE passing (k int PRIMARY KEY, a int)",
            "INSERT INTO passing (k, a) VALUES (1, 10)");
        assertThat(rows(statement, "SELECT k, a FROM passing")).containsExactly("1,10");
        cassandra.execute(
            "ALTER TABLE passing ADD b text", "UPDATE passing SET b = 'x' WHERE k = 1");
        assertThat(rows(statement, "SELECT k, a, b FROM passing WHERE k = 1"))
            .containsExactly("1,10,x");
        cassandra.execute("ALTER TABLE passing DROP a");
        cassandra.execute("DROP TABLE passing");
        changes++;
      } while (!done.await(1, TimeUnit.MILLISECONDS));
    } catch (SQLException e) {
      throw new CompletionException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return changes;
  }

  private static List<String> rows(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return rows(result);
    }
  }

  private static List<String> rows(ResultSet result) throws SQLException {
    List<String> rows = new ArrayList<>();
    int columns = result.getMetaData().getColumnCount();
    while (result.next()) {
      StringBuilder row = new StringBuilder();
      for (int i = 1; i <= columns; i++) {
        row.append(i == 1 ? "" : ",").append(result.getString(i));
      }
      rows.add(row.toString());
    }
    return rows;
  }

  /** One client: connections that come and go, and statements whose answers it knows. */
  private record Client(Random random, Encoding encoding) {
    void run(CountDownLatch done) {
      try {
        for (int round = 0; round < ROUNDS; round += 5) {
          session();
        }
      } catch (SQLException e) {
        throw new CompletionException(e);
      } finally {
        done.countDown();
      }
    }

    private void session() throws SQLException {
      try (Connection connection = gateway.connect(encoding, cassandra.keyspace());
          Statement statement = connection.createStatement();
          PreparedStatement lookup =
              connection.prepareStatement("SELECT name, v FROM things WHERE k = ?")) {
        for (int i = 0; i < 5; i++) {
          statement(statement, lookup);
        }
      }
    }

    private void statement(Statement statement, PreparedStatement lookup) throws SQLException {
      int k = random.nextInt(ROWS);
      switch (random.nextInt(8)) {
        case 0, 1 -> assertLookup(lookup, k);
        case 2 -> assertThat(rows(statement, "SELECT k, name FROM things")).hasSize(ROWS);
        case 3 ->
            assertThat(rows(statement, "SELECT c, v FROM parts WHERE k = " + k / 10))
                .hasSize(10)
                .first()
                .isEqualTo("0," + k / 10 * 10);
        case 4 ->
            assertThat(rows(statement, "SELECT v, COUNT(*) FROM things GROUP BY v ORDER BY v"))
                .hasSize(10)
                .allMatch(row -> row.endsWith("," + ROWS / 10));
        case 5 ->
            assertThat(
                    rows(
                        statement,
                        "SELECT t.name, p.v FROM things t JOIN parts p ON p.v = t.k"
                            + " WHERE t.k = "
                            + k))
                .containsExactly("thing " + k + "," + k);
        case 6 -> assertFails(statement);
        default -> assertPartlyRead(statement);
      }
    }

    private static void assertLookup(PreparedStatement lookup, int k) throws SQLException {
      lookup.setInt(1, k);
      try (ResultSet result = lookup.executeQuery()) {
        assertThat(rows(result)).containsExactly("thing " + k + "," + k % 10);
      }
    }

    private static void assertFails(Statement statement) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM never"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getErrorCode()).isEqualTo(1146));
    }

    private void assertPartlyRead(Statement statement) throws SQLException {
      try (ResultSet result = statement.executeQuery("SELECT k, name FROM things")) {
        for (int i = 0; i < random.nextInt(1_000); i++) {
          assertThat(result.next()).isTrue();
          assertThat(result.getString(2)).isEqualTo("thing " + result.getInt(1));
        }
      }
    }
  }
}
