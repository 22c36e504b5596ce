package io.casgate.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.Eventually;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Long queries that are slow, out of time, closed by another thread, or left by a dead client. */
class StoppedQueriesIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static final int ROWS = 20_000;

  /** A page a row: twenty thousand requests one after the other. */
  private static final String SLOWLY = "SET cassandra_rnd_batch_size = 1";

  private static final String NOTHING_FOUND = "SELECT k FROM scanned WHERE v < 0";

  private static RecordingGateway gateway;

  @BeforeAll
  static void start() {
    cassandra.execute("CREATE TABLE scanned (k int PRIMARY KEY, v int, t text)");
    BulkRows.write(
        cassandra,
        "INSERT INTO scanned (k, v, t) VALUES (?, ?, ?)",
        ROWS,
        i -> new Object[] {i, i, "row " + i});
    gateway =
        RecordingGateway.startReady(
            cassandra.contactPoint(),
            Map.of(
                "CASGATE_SERVER_FIRST_RESPONSE_TIME", "100ms",
                "CASGATE_SERVER_FRAME_ROWS", "100",
                "CASGATE_SERVER_STATEMENT_IDLE_TIME", "2s",
                "CASGATE_SERVER_CONNECTION_IDLE_TIME", "3s"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @BeforeEach
  void forget() {
    gateway.cassandra().forget();
  }

  @AfterEach
  void leavesNothingOpen() {
    assertThat(gateway.server().openSessions()).as("connections left open").isZero();
    assertThat(gateway.server().openStatements()).as("statements left open").isZero();
    Eventually.isTrue("no page is on its way", () -> gateway.cassandra().pagesOnTheirWay() == 0);
  }

  @ParameterizedTest
  @EnumSource
  void waitsThroughEmptyAnswersForSlowRows(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding);
        Statement statement = connection.createStatement()) {
      statement.execute("SET cassandra_rnd_batch_size = 20");
      try (ResultSet result =
          statement.executeQuery("SELECT COUNT(*), SUM(v) FROM scanned WHERE v >= 0")) {
        assertThat(result.next()).isTrue();
        assertThat(result.getInt(1)).isEqualTo(ROWS);
        assertThat(result.getLong(2)).isEqualTo((long) ROWS * (ROWS - 1) / 2);
        assertThat(result.next()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsALongScanWhenItsTimeIsOver(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding);
        Statement statement = connection.createStatement()) {
      statement.execute(SLOWLY);
      statement.execute("SET max_statement_time = 0.3");
      assertTimesOut(statement, NOTHING_FOUND);
      statement.execute("SET max_statement_time = 0");
      try (ResultSet result = statement.executeQuery("SELECT t FROM scanned WHERE k = 1")) {
        assertThat(result.next()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT COUNT(*) FROM scanned a JOIN scanned b ON a.v < b.v",
        "SELECT a.k FROM scanned a, scanned b WHERE a.v + b.v < 0",
        "SELECT COUNT(*) FROM scanned a, scanned b"
      })
  void endsALongComputationWhenItsTimeIsOver(String sql) throws SQLException {
    try (Connection connection = connect(Encoding.PROTOBUF);
        Statement statement = connection.createStatement()) {
      statement.execute("SET max_statement_time = 2");
      assertTimesOut(statement, sql);
    }
  }

  private static void assertTimesOut(Statement statement, String sql) {
    SQLException failure =
        catchThrowableOfType(
            SQLException.class,
            () -> {
              try (ResultSet result = statement.executeQuery(sql)) {
                boolean more = result.next();
                while (more) {
                  more = result.next();
                }
              }
            });
    assertThat((Throwable) failure).isNotNull();
    assertThat(failure.getErrorCode()).as(failure.getMessage()).isEqualTo(1969);
    assertThat(failure.getSQLState()).isEqualTo("70100");
    assertThat(failure.getMessage()).contains("max_statement_time");
  }

  @ParameterizedTest
  @EnumSource
  void endsAQueryWhoseStatementAnotherThreadCloses(Encoding encoding) throws Exception {
    try (Connection connection = connect(encoding);
        Statement slow = connection.createStatement()) {
      slow.execute(SLOWLY);
      Statement statement = connection.createStatement();
      assertInterrupted(statement, statement::close);
    }
  }

  @ParameterizedTest
  @EnumSource
  void endsAQueryWhoseConnectionAnotherThreadCloses(Encoding encoding) throws Exception {
    Connection connection = connect(encoding);
    Statement statement = connection.createStatement();
    statement.execute(SLOWLY);
    assertInterrupted(statement, connection::close);
  }

  /** Stops something. */
  private interface Stop {
    void now() throws SQLException;
  }

  private static void assertInterrupted(Statement statement, Stop stop) throws Exception {
    CompletableFuture<Integer> reader =
        CompletableFuture.supplyAsync(
            () -> {
              try (ResultSet result = statement.executeQuery(NOTHING_FOUND)) {
                return result.next() ? 1 : 0;
              } catch (SQLException e) {
                throw new java.util.concurrent.CompletionException(e);
              }
            });
    Eventually.isTrue("the scan runs", () -> pages() > 10);
    stop.now();
    assertThat(reader).failsWithin(10, TimeUnit.SECONDS);
    assertStopped();
    ExecutionException failure = catchThrowableOfType(ExecutionException.class, reader::get);
    assertThat(failure).hasCauseInstanceOf(SQLException.class);
    SQLException told = (SQLException) failure.getCause();
    // The stock client may notice the close first, and then has no number to tell.
    assertThat(told.getErrorCode()).as(told.getMessage()).isIn(1317, -1, 0);
  }

  /** After a while in which thousands of pages would have been read. */
  private static void assertStopped() {
    Eventually.isTrue("no page is on its way", () -> gateway.cassandra().pagesOnTheirWay() == 0);
    int before = pages();
    assertThat(cassandra.query("SELECT k FROM scanned")).hasSize(ROWS);
    assertThat(pages()).isEqualTo(before).isLessThan(ROWS);
  }

  @Test
  void stopsAResultThatItsClientRunsOver() throws SQLException {
    try (Connection connection = connect(Encoding.JSON);
        PreparedStatement statement =
            connection.prepareStatement("SELECT k FROM scanned WHERE v >= ?")) {
      statement.setInt(1, 0);
      try (ResultSet first = statement.executeQuery()) {
        assertThat(first.next()).isTrue();
      }
      try (ResultSet second = statement.executeQuery()) {
        assertThat(second.next()).isTrue();
      }
    }
    Eventually.isTrue("no page is on its way", () -> gateway.cassandra().pagesOnTheirWay() == 0);
  }

  @Test
  void forgetsAClientThatWasKilledInMidStream() {
    try (ChildJvm client =
        ChildJvm.start(
            List.of("-Xmx64m"),
            Map.of(),
            StreamingClientMain.class,
            gateway.server().jdbcUrl(),
            cassandra.keyspace(),
            "SELECT k, t FROM scanned")) {
      client.awaitLine("reading");
      assertThat(gateway.server().openSessions()).isOne();
      client.kill();
    }
    Eventually.isTrue("the statement is closed", () -> gateway.server().openStatements() == 0);
    Eventually.isTrue("the connection is closed", () -> gateway.server().openSessions() == 0);
    assertStopped();
  }

  @Test
  void forgetsAClientThatWasKilledWhileItWaited() {
    try (ChildJvm client =
        ChildJvm.start(
            List.of("-Xmx64m"),
            Map.of(),
            StreamingClientMain.class,
            gateway.server().jdbcUrl(),
            cassandra.keyspace(),
            SLOWLY,
            NOTHING_FOUND)) {
      client.awaitLine("connected");
      Eventually.isTrue("the scan runs", () -> pages() > 10);
      client.kill();
    }
    Eventually.isTrue("the statement is closed", () -> gateway.server().openStatements() == 0);
    Eventually.isTrue("the connection is closed", () -> gateway.server().openSessions() == 0);
    assertStopped();
  }

  private static int pages() {
    return gateway.cassandra().sent().stream().mapToInt(SentRead::pages).sum();
  }

  private static Connection connect(Encoding encoding) throws SQLException {
    return gateway.connect(encoding, cassandra.keyspace());
  }
}
