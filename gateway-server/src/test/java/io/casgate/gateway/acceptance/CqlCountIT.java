package io.casgate.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.server.Encoding;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many CQL statements a SQL statement costs: what is sent is counted at the client. */
class CqlCountIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static final int ROWS = 25_000;
  private static final int BATCH = 1_000;
  private static final int SLICED_ROWS = 1_000;

  private static RecordingGateway gateway;
  private static Connection connection;

  @BeforeAll
  static void start() throws SQLException {
    cassandra.execute("CREATE TABLE things (pk int PRIMARY KEY, other int, name text)");
    BulkRows.write(
        cassandra,
        "INSERT INTO things (pk, other, name) VALUES (?, ?, ?)",
        ROWS,
        i -> new Object[] {i, i % 10, "thing " + i});
    cassandra.execute("CREATE TABLE slices (p int, c int, v text, PRIMARY KEY (p, c))");
    BulkRows.write(
        cassandra,
        "INSERT INTO slices (p, c, v) VALUES (?, ?, ?)",
        SLICED_ROWS,
        i -> new Object[] {i % 10, i / 10, "v" + i});
    gateway =
        RecordingGateway.startReady(
            cassandra.contactPoint(), Map.of("CASGATE_SQL_RND_BATCH_SIZE", "" + BATCH));
    connection = gateway.connect(Encoding.PROTOBUF, cassandra.keyspace());
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
    gateway.close();
  }

  @BeforeEach
  void forget() {
    gateway.cassandra().forget();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM things WHERE pk = 17",
        "SELECT * FROM things WHERE 17 = pk",
        "SELECT name, pk FROM things WHERE pk = 17 AND other > 3",
        "SELECT name FROM things WHERE other > 3 AND 17 = pk AND name LIKE 'thing%'",
        "SELECT * FROM things WHERE pk = 16 + 1",
        "SELECT * FROM things WHERE pk = 17 AND pk = 17",
        "SELECT COUNT(*) FROM things WHERE pk = 17",
        "SELECT * FROM things WHERE pk = 17 LIMIT 5"
      })
  void readsOnePartitionForAKey(String sql) throws SQLException {
    assertThat(count(sql)).isOne();
    assertOneKeyRead(17);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM things WHERE pk = ?",
        "SELECT * FROM things WHERE ? = pk",
        "SELECT * FROM things WHERE pk = ? AND other > 3"
      })
  void readsOnePartitionForAParameter(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, 17);
      try (ResultSet result = statement.executeQuery()) {
        assertThat(rows(result)).isOne();
      }
    }
    assertOneKeyRead(17);
  }

  @Test
  void sendsOneStatementTextForManyExecutions() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT name FROM things WHERE pk = ?")) {
      for (int key = 0; key < 100; key++) {
        statement.setInt(1, key);
        try (ResultSet result = statement.executeQuery()) {
          assertThat(rows(result)).isOne();
        }
      }
    }
    assertThat(sent()).hasSize(100);
    assertThat(sent().stream().map(SentRead::text).distinct()).hasSize(1);
  }

  @Test
  void preparesOnceForManyExecutions() throws SQLException {
    String marker = "prepared_once_" + System.nanoTime();
    cassandra.execute("CREATE TABLE " + marker + " (pk int PRIMARY KEY, v int)");
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT v FROM " + marker + " WHERE pk = ?")) {
      for (int key = 0; key < 20; key++) {
        statement.setInt(1, key);
        statement.executeQuery().close();
      }
    }
    assertThat(
            cassandra.query("SELECT query_string FROM system.prepared_statements").all().stream()
                .map(row -> row.getString(0))
                .filter(text -> text.contains(marker) && text.contains("WHERE pk = ?")))
        .hasSize(1);
  }

  @Test
  void asksForNoPartitionWhenTheKeyIsNull() throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT * FROM things WHERE pk = ?")) {
      statement.setNull(1, java.sql.Types.INTEGER);
      try (ResultSet result = statement.executeQuery()) {
        assertThat(rows(result)).isZero();
      }
    }
    assertThat(sent()).isEmpty();
  }

  @Test
  void readsEachKeyOfAListOnce() throws SQLException {
    assertThat(count("SELECT * FROM things WHERE pk IN (1, 2, 3, 2, 1)")).isEqualTo(3);
    assertThat(sent()).hasSize(3).allMatch(read -> read.text().endsWith("WHERE pk = ?"));
  }

  @Test
  void readsEachKeyOfALongListOnce() throws SQLException {
    String keys =
        IntStream.range(0, 300).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    assertThat(count("SELECT * FROM things WHERE pk IN (" + keys + ", 7, 8)")).isEqualTo(300);
    assertThat(sent()).hasSize(300).allMatch(read -> read.text().endsWith("WHERE pk = ?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT v FROM slices WHERE p = 7 AND c BETWEEN 10 AND 14",
        "SELECT v FROM slices WHERE p = 7 AND c > 9 AND 15 > c",
        "SELECT v FROM slices WHERE p = 7 AND c >= 95",
        "SELECT v FROM slices WHERE p = 7 AND c >= 10 ORDER BY c DESC LIMIT 5"
      })
  void readsOneSliceForARange(String sql) throws SQLException {
    assertThat(count(sql)).isEqualTo(5);
    assertThat(sent()).hasSize(1);
    assertThat(sent().get(0).rows()).isEqualTo(5);
    assertThat(sent().get(0).text()).contains("WHERE p = ? AND c >");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT v FROM slices WHERE p = 7 AND c > 5 AND c < 3",
        "SELECT v FROM slices WHERE p = 7 AND p = 8",
        "SELECT v FROM slices WHERE p IN (1, 2) AND p IN (3, 4)",
        "SELECT v FROM slices WHERE p = 7 AND c = NULL"
      })
  void readsNothingForAContradiction(String sql) throws SQLException {
    assertThat(count(sql)).isZero();
    assertThat(sent()).isEmpty();
  }

  @Test
  void hasCassandraCountInsideAPartition() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM slices WHERE p = 7")) {
      result.next();
      assertThat(result.getLong(1)).isEqualTo(SLICED_ROWS / 10);
    }
    assertThat(sent()).hasSize(1);
    assertThat(sent().get(0).rows()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM things",
        "SELECT name FROM things WHERE other >= 0",
        "SELECT name FROM things WHERE name LIKE 'thing%'"
      })
  void scansByOneStatementInBatches(String sql) throws SQLException {
    assertThat(count(sql)).isEqualTo(ROWS);
    assertThat(sent()).hasSize(1);
    // The first page is smaller as long as nobody knows how wide the rows are.
    assertThat(sent().get(0).pages()).isBetween(ROWS / BATCH, ROWS / BATCH + 1);
    assertThat(sent().get(0).request().pageSize()).isEqualTo(BATCH);
  }

  @Test
  void countsByOneScanOfKeys() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM things")) {
      result.next();
      assertThat(result.getLong(1)).isEqualTo(ROWS);
    }
    assertThat(sent()).hasSize(1);
    assertThat(sent().get(0).text()).doesNotContain("name");
  }

  @Test
  void asksForNoMoreRowsThanALimit() throws SQLException {
    assertThat(count("SELECT * FROM things LIMIT 5")).isEqualTo(5);
    assertThat(sent()).hasSize(1);
    assertThat(sent().get(0).text()).contains("LIMIT ?");
    assertThat(sent().get(0).request().values()).containsExactly(5);
    assertThat(sent().get(0).rows()).isEqualTo(5);
  }

  @Test
  void takesTheBatchSizeOfItsSession() throws SQLException {
    try (Connection own = gateway.connect(Encoding.JSON, cassandra.keyspace());
        Statement statement = own.createStatement()) {
      statement.execute("SET cassandra_rnd_batch_size = 5000");
      try (ResultSet result = statement.executeQuery("SELECT pk FROM things")) {
        assertThat(rows(result)).isEqualTo(ROWS);
      }
    }
    assertThat(sent()).hasSize(1);
    assertThat(sent().get(0).pages()).isBetween(5, 7);
  }

  @Test
  void sendsNoValueAndNoFilteringInTheText() throws SQLException {
    assertThat(count("SELECT * FROM things WHERE pk = 17 AND name = 'thing 17'")).isOne();
    assertThat(count("SELECT * FROM things WHERE name = 'thing 17'")).isOne();
    assertThat(sent())
        .allSatisfy(
            read ->
                assertThat(withoutKeyspace(read)).doesNotContain("17").doesNotContain("FILTERING"));
  }

  /** The name of the test's keyspace holds a number, which may be any. */
  private static String withoutKeyspace(SentRead read) {
    return read.text().replace(cassandra.keyspace() + ".", "");
  }

  private static void assertOneKeyRead(int key) {
    assertThat(sent()).hasSize(1);
    SentRead read = sent().get(0);
    assertThat(read.text()).contains("WHERE pk = ?");
    assertThat(read.request().values()).first().isEqualTo(key);
    assertThat(read.pages()).isLessThanOrEqualTo(1);
    assertThat(read.rows()).isLessThanOrEqualTo(1);
  }

  private static List<SentRead> sent() {
    return gateway.cassandra().sent();
  }

  private static int count(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return rows(result);
    }
  }

  private static int rows(ResultSet result) throws SQLException {
    int rows = 0;
    while (result.next()) {
      rows++;
    }
    return rows;
  }
}
