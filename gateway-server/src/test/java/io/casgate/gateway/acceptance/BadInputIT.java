package io.casgate.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.server.Encoding;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What clients get for what cannot work, and that the same connection goes on. */
class BadInputIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static RecordingGateway gateway;

  @BeforeAll
  static void start() {
    cassandra.execute(
        "CREATE TABLE things (pk int PRIMARY KEY, born date, id uuid, name text)",
        "INSERT INTO things (pk, name) VALUES (1, 'one')");
    gateway =
        RecordingGateway.startReady(
            cassandra.contactPoint(), Map.of("CASGATE_SERVER_MAX_REQUEST_BYTES", "256KB"));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @AfterEach
  void leavesNothingOpen() {
    assertThat(gateway.server().openSessions()).as("connections left open").isZero();
    assertThat(gateway.server().openStatements()).as("statements left open").isZero();
  }

  @ParameterizedTest
  @EnumSource
  void refusesBrokenSql(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding)) {
      assertRefused(connection, "SELECT * FORM things", 1064, "42000", "line 1, column 15");
      assertRefused(connection, "", 1065, "42000", "empty");
      assertRefused(connection, "SELECT 'open", 1064, "42000", "unterminated");
      assertRefused(connection, "SELECT \u0000 1", 1064, "42000", "syntax");
      assertRefused(connection, "SELECT * FROM nope", 1146, "42S02", "Hint: ");
      assertRefused(connection, "SELECT * FROM nope.things", 1049, "42000", "nope");
      assertRefused(connection, "SELECT nome FROM things", 1054, "42S22", "Did you mean 'name'?");
      assertWorks(connection);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesStatementsThatAreNestedTooDeeply(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding)) {
      String nested = "SELECT " + "(".repeat(20_000) + "1" + ")".repeat(20_000);
      assertRefused(connection, nested, 1436, "HY000", "nested too deeply");
      String long_ = "SELECT 1" + " + 1".repeat(20_000);
      SQLException failure = refusal(connection, long_);
      if (failure != null) {
        assertThat(failure.getErrorCode()).isEqualTo(1436);
      }
      assertWorks(connection);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAStatementThatIsTooLong(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding)) {
      String sql = "SELECT '" + "x".repeat(300_000) + "' AS x";
      assertRefused(connection, sql, 1153, "08S01", "server.max-request-bytes");
      assertWorks(connection);
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT '" + "x".repeat(200_000) + "' AS x")) {
        assertThat(result.next()).isTrue();
        assertThat(result.getString(1)).hasSize(200_000);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesParametersOfTheWrongType(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding)) {
      assertParameterRefused(
          connection, "SELECT * FROM things WHERE pk = ?", s -> s.setString(1, "abc"));
      assertParameterRefused(
          connection, "SELECT * FROM things WHERE pk = ?", s -> s.setBytes(1, new byte[] {1}));
      assertParameterRefused(
          connection, "SELECT * FROM things WHERE pk = ?", s -> s.setDate(1, new Date(0)));
      assertParameterRefused(
          connection, "SELECT * FROM things WHERE born = ?", s -> s.setString(1, "no date"));
      assertParameterRefused(connection, "SELECT * FROM things LIMIT ?", s -> s.setInt(1, -1));
      assertWorks(connection);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesParametersThatAreAsGoodAsTheRightType(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding);
        PreparedStatement statement =
            connection.prepareStatement("SELECT name FROM things WHERE pk = ?")) {
      statement.setString(1, "1");
      assertFindsOne(statement);
      statement.setLong(1, 1);
      assertFindsOne(statement);
      statement.setBigDecimal(1, new java.math.BigDecimal("1.00"));
      assertFindsOne(statement);
      statement.setDouble(1, 1.0);
      assertFindsOne(statement);
    }
  }

  @ParameterizedTest
  @EnumSource
  void takesAParameterThatWasNotSetForNull(Encoding encoding) throws SQLException {
    try (Connection connection = connect(encoding);
        PreparedStatement statement =
            connection.prepareStatement("SELECT * FROM things WHERE pk = ? AND name = ?")) {
      statement.setInt(1, 1);
      try (ResultSet result = statement.executeQuery()) {
        assertThat(result.next()).isFalse();
      }
    }
  }

  /** Sets a parameter. */
  private interface Setter {
    void set(PreparedStatement statement) throws SQLException;
  }

  private static void assertParameterRefused(Connection connection, String sql, Setter setter)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      setter.set(statement);
      SQLException failure = catchThrowableOfType(SQLException.class, statement::executeQuery);
      assertThat((Throwable) failure).as(sql).isNotNull();
      assertThat(failure.getErrorCode()).as(failure.getMessage()).isEqualTo(1366);
      assertThat(failure.getSQLState()).isEqualTo("22007");
      assertThat(failure.getMessage()).doesNotContain("Exception");
    }
  }

  private static void assertFindsOne(PreparedStatement statement) throws SQLException {
    try (ResultSet result = statement.executeQuery()) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEqualTo("one");
    }
  }

  private static void assertRefused(
      Connection connection, String sql, int number, String sqlState, String text)
      throws SQLException {
    SQLException failure = refusal(connection, sql);
    assertThat((Throwable) failure).as("refusal of %.80s", sql).isNotNull();
    assertThat(failure.getErrorCode()).as(end(failure)).isEqualTo(number);
    assertThat(failure.getSQLState()).isEqualTo(sqlState);
    assertThat(failure.getMessage()).contains(text).doesNotContain("Exception", "\tat ");
    SQLException prepared =
        catchThrowableOfType(SQLException.class, () -> connection.prepareStatement(sql).close());
    assertThat((Throwable) prepared).as("refusal to prepare %.80s", sql).isNotNull();
    assertThat(prepared.getErrorCode()).as(end(prepared)).isEqualTo(number);
  }

  /** The stock driver tells the statement first, however long it is. */
  private static String end(SQLException failure) {
    String message = failure.getMessage();
    return message.substring(Math.max(0, message.length() - 300));
  }

  private static SQLException refusal(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return catchThrowableOfType(SQLException.class, () -> statement.executeQuery(sql).close());
    }
  }

  private static void assertWorks(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT name FROM things WHERE pk = 1")) {
      assertThat(result.next()).isTrue();
    }
  }

  private static Connection connect(Encoding encoding) throws SQLException {
    return gateway.connect(encoding, cassandra.keyspace());
  }
}
