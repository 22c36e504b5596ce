package io.casgate.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.server.Encoding;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A large table through a gateway with a heap of 256 MB. {@code -Plong} makes it a million rows.
 */
class MillionRowsIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static final int ROWS_PER_PARTITION = 100;
  private static final int ROWS = Integer.getInteger("casgate.test.rows", 200_000);

  private static ChildGateway gateway;

  @BeforeAll
  static void start() {
    cassandra.execute("CREATE TABLE big (p int, c int, n int, text text, PRIMARY KEY (p, c))");
    BulkRows.writePartitions(
        cassandra.session(),
        "INSERT INTO " + cassandra.keyspace() + ".big (p, c, n, text) VALUES (?, ?, ?, ?)",
        ROWS / ROWS_PER_PARTITION,
        ROWS_PER_PARTITION,
        (partition, row) -> {
          int number = partition * ROWS_PER_PARTITION + row;
          return new Object[] {partition, row, number, text(number)};
        });
    gateway = ChildGateway.start(cassandra.contactPoint(), "256m", Map.of());
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  private static String text(int number) {
    return "a text that is about as long as those of most tables are, of row " + number;
  }

  @ParameterizedTest
  @EnumSource
  void streamsEveryRowOnce(Encoding encoding) throws SQLException {
    BitSet seen = new BitSet(ROWS);
    try (Connection connection = connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT p, c, n, text FROM big")) {
      while (result.next()) {
        int number = result.getInt("n");
        assertThat(result.getInt("p") * ROWS_PER_PARTITION + result.getInt("c")).isEqualTo(number);
        assertThat(result.getString("text")).endsWith(" " + number);
        seen.set(number);
      }
    }
    assertThat(seen.cardinality()).isEqualTo(ROWS);
  }

  @Test
  void streamsToManyClientsAtOnce() throws SQLException {
    ResultSet[] results = new ResultSet[8];
    try (Connection connection = connect(Encoding.PROTOBUF)) {
      for (int i = 0; i < results.length; i++) {
        results[i] = connection.createStatement().executeQuery("SELECT n, text FROM big");
      }
      for (int row = 0; row < 20_000; row++) {
        for (ResultSet result : results) {
          assertThat(result.next()).isTrue();
        }
      }
    }
    assertWell();
  }

  @Test
  void countsThem() throws SQLException {
    assertThat(number("SELECT COUNT(*) FROM big")).isEqualTo(ROWS);
    assertThat(number("SELECT COUNT(DISTINCT c) FROM big")).isEqualTo(ROWS_PER_PARTITION);
    assertThat(number("SELECT MAX(n) FROM big WHERE text LIKE 'a text%'")).isEqualTo(ROWS - 1);
  }

  @Test
  void readsNoMoreThanALimitAsksFor() throws SQLException {
    try (RecordingGateway recording = RecordingGateway.startReady(cassandra.contactPoint());
        Connection connection = recording.connect(Encoding.JSON, cassandra.keyspace());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM big LIMIT 5")) {
      int rows = 0;
      while (result.next()) {
        rows++;
      }
      assertThat(rows).isEqualTo(5);
      assertThat(recording.cassandra().sent()).hasSize(1);
      assertThat(recording.cassandra().sent().get(0).rows()).isEqualTo(5);
    }
  }

  @Test
  void stopsReadingWhenItsClientHasEnough() throws SQLException {
    try (RecordingGateway recording = RecordingGateway.startReady(cassandra.contactPoint());
        Connection connection = recording.connect(Encoding.JSON, cassandra.keyspace())) {
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT n FROM big")) {
        result.next();
      }
      // A short first page, which tells how wide rows are, and the two that the cursor holds.
      assertThat(recording.cassandra().sent().get(0).pages()).isLessThanOrEqualTo(4);
      assertThat(recording.cassandra().pagesOnTheirWay()).isZero();
    }
  }

  @Test
  void findsTheFirstOfAnOrder() throws SQLException {
    assertThat(number("SELECT n FROM big ORDER BY n DESC LIMIT 1")).isEqualTo(ROWS - 1);
  }

  @Test
  void sortsThemOrSaysWhichLimitForbids() throws SQLException {
    assertAnswersOrRefuses("SELECT n, text FROM big ORDER BY text DESC");
  }

  @Test
  void groupsThemOrSaysWhichLimitForbids() throws SQLException {
    assertAnswersOrRefuses("SELECT text, COUNT(*) FROM big GROUP BY text");
  }

  @Test
  void joinsThemOrSaysWhichLimitForbids() throws SQLException {
    assertAnswersOrRefuses("SELECT a.n, b.text FROM big a JOIN big b ON a.text = b.text");
  }

  @Test
  void survivesManySortsAtOnce() throws Exception {
    List<CompletableFuture<Void>> clients = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String sql = "SELECT n + " + i + ", text FROM big ORDER BY text DESC";
      clients.add(CompletableFuture.runAsync(() -> answerOrRefuse(sql)));
    }
    CompletableFuture.allOf(clients.toArray(CompletableFuture<?>[]::new)).get(5, TimeUnit.MINUTES);
    assertWell();
  }

  private static void answerOrRefuse(String sql) {
    try {
      assertAnswersOrRefuses(sql);
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  /** The statement gives all rows, or ends naming the limit; then the gateway serves on. */
  private static void assertAnswersOrRefuses(String sql) throws SQLException {
    try (Connection connection = connect(Encoding.PROTOBUF);
        Statement statement = connection.createStatement()) {
      try (ResultSet result = statement.executeQuery(sql)) {
        int rows = 0;
        while (result.next()) {
          rows++;
        }
        assertThat(rows).isEqualTo(ROWS);
      } catch (SQLException e) {
        assertThat(e.getErrorCode()).as(e.getMessage()).isIn(1038, 1041);
        assertThat(e.getMessage())
            .contains(e.getErrorCode() == 1038 ? "sql.statement-memory" : "-Xmx");
      }
    }
    assertWell();
  }

  private static void assertWell() throws SQLException {
    assertThat(gateway.process().isAlive()).isTrue();
    assertThat(gateway.process().errors()).doesNotContain("OutOfMemoryError");
    assertThat(number("SELECT COUNT(*) FROM big WHERE p = 7")).isEqualTo(ROWS_PER_PARTITION);
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = connect(Encoding.JSON);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getLong(1);
    }
  }

  private static Connection connect(Encoding encoding) throws SQLException {
    return gateway.connect(encoding, cassandra.keyspace());
  }
}
