package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.error.SqlError;
import io.casgate.gateway.server.CountedRows;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.calcite.avatica.AvaticaSqlException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Failures of each kind at each step, as the stock client shows them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorsTest {
  private static final String SQL = "select failing";

  private GatewayFixture gateway;

  @BeforeAll
  void start() {
    gateway = GatewayFixture.start();
    gateway.plans().put("select fine", FakePlan.ofNumbers(new CountedRows(1)));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  /** Where a statement fails. */
  private enum Step {
    PLANNING,
    OPENING,
    READING
  }

  private record Failure(Supplier<Throwable> thrown, int number, String sqlState, String message) {
    @Override
    public String toString() {
      return message;
    }
  }

  private static final List<Failure> FAILURES =
      List.of(
          new Failure(
              () -> SqlError.SYNTAX.with("no 'FORM'").at(new SourcePosition(2, 7)),
              1064,
              "42000",
              "You have an error in your SQL syntax: no 'FORM'. (line 2, column 7)"),
          new Failure(
              () -> SqlError.UNKNOWN_TABLE.with("lens", "moveis"),
              1146,
              "42S02",
              "Table 'lens.moveis' doesn't exist. Hint: "),
          new Failure(
              () -> SqlError.CASSANDRA_UNREACHABLE.with("no node"),
              1429,
              "08S01",
              "Unable to connect to Cassandra: no node."),
          new Failure(
              () -> SqlError.STATEMENT_TIMEOUT.with(),
              1969,
              "70100",
              "max_statement_time exceeded"),
          new Failure(
              () -> new NullPointerException("secret"),
              1815,
              "HY000",
              "the gateway failed on this"),
          new Failure(() -> new StackOverflowError("secret"), 1815, "HY000", "nested too deeply"),
          new Failure(() -> new OutOfMemoryError("secret"), 1815, "HY000", "out of memory"),
          new Failure(
              () -> new AssertionError("secret"), 1815, "HY000", "the gateway failed on this"),
          new Failure(
              () -> new ExceptionInInitializerError("secret"),
              1815,
              "HY000",
              "the gateway failed on this"),
          new Failure(
              () -> new NoClassDefFoundError("secret"),
              1815,
              "HY000",
              "the gateway failed on this"));

  static Stream<Arguments> failures() {
    return Stream.of(Encoding.values())
        .flatMap(
            encoding ->
                Stream.of(Step.values())
                    .flatMap(
                        step ->
                            FAILURES.stream()
                                .map(failure -> Arguments.of(encoding, step, failure))));
  }

  private void fail(Step step, Failure failure) {
    switch (step) {
      case PLANNING ->
          gateway
              .plans()
              .planning(
                  SQL,
                  () -> {
                    throw thrown(failure);
                  });
      case OPENING ->
          plan(
              (context, values) -> {
                throw thrown(failure);
              });
      case READING ->
          plan((context, values) -> Stream.of(1, 2).map(n -> row(n, failure)).iterator());
    }
  }

  private void plan(FakePlan.Source source) {
    gateway.plans().put(SQL, FakePlan.ofNumbers(source));
  }

  private static Object[] row(int number, Failure failure) {
    if (number > 1) {
      throw thrown(failure);
    }
    return new Object[] {number};
  }

  private static RuntimeException thrown(Failure failure) {
    Throwable thrown = failure.thrown().get();
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("failures")
  void reachTheClientWithNumberAndState(Encoding encoding, Step step, Failure failure)
      throws Exception {
    fail(step, failure);
    try (Connection connection = gateway.connect(encoding)) {
      try (Statement statement = connection.createStatement()) {
        AvaticaSqlException seen = failed(() -> statement.executeQuery(SQL).next());
        check(failure, seen);
        assertThat(seen.getMessage()).containsOnlyOnce(failure.message());
        assertThat(statement.executeQuery("select fine").next()).isTrue();
      }
      check(
          failure,
          failed(
              () -> {
                try (PreparedStatement prepared = connection.prepareStatement(SQL);
                    ResultSet rows = prepared.executeQuery()) {
                  rows.next();
                }
              }));
    }
  }

  private static void check(Failure failure, AvaticaSqlException seen) {
    assertThat(seen.getErrorCode()).isEqualTo(failure.number());
    assertThat(seen.getSQLState()).isEqualTo(failure.sqlState());
    assertThat(seen.getStackTraces()).hasSize(1);
    assertThat(seen.getStackTraces().get(0)).contains(failure.message());
    assertThat(seen.getMessage() + seen.getStackTraces())
        .doesNotContain("secret", "java.lang", "io.casgate", "SqlFailure");
  }

  /** A call of the client that must fail. */
  @FunctionalInterface
  private interface Call {
    void run() throws SQLException;
  }

  private static AvaticaSqlException failed(Call call) {
    return catchThrowableOfType(AvaticaSqlException.class, call::run);
  }

  @ParameterizedTest
  @EnumSource
  void refusesAStatementThatIsTooLong(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement()) {
      String sql = "select '" + "x".repeat(3 << 20) + "'";
      AvaticaSqlException seen = failed(() -> statement.executeQuery(sql));
      assertThat(seen.getErrorCode()).isEqualTo(1153);
      assertThat(seen.getSQLState()).isEqualTo("08S01");
      assertThat(statement.executeQuery("select fine").next()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesTooManyStatements(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding)) {
      for (int i = 0; i < 50; i++) {
        connection.createStatement();
      }
      RuntimeException seen =
          catchThrowableOfType(RuntimeException.class, connection::createStatement);
      assertThat(seen).hasMessageContaining("Can't create more than 50 open statements");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsOfAnUnknownDatabaseAtTheNextStatement(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding)) {
      connection.setSchema("nowhere");
      RuntimeException seen =
          catchThrowableOfType(RuntimeException.class, connection::createStatement);
      assertThat(seen).hasMessageContaining("Unknown database 'nowhere'");
      connection.setSchema("lens");
      assertThat(connection.createStatement().executeQuery("select fine").next()).isTrue();
      assertThat(connection.getSchema()).isEqualTo("lens");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesClientsThatChooseAModel(Encoding encoding) {
    Properties properties = new Properties();
    properties.put("model", "inline:{}");
    assertThat(
            catchThrowableOfType(
                Exception.class, () -> gateway.connect(encoding, "", properties).close()))
        .hasMessageContaining("The connection property 'model' is refused");
    assertThat(gateway.server().openSessions()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void refusesToConnectToAnUnknownDatabase(Encoding encoding) {
    Properties properties = new Properties();
    properties.put("database", "nowhere");
    assertThat(
            catchThrowableOfType(
                Exception.class, () -> gateway.connect(encoding, "", properties).close()))
        .hasMessageContaining("Unknown database 'nowhere'");
    assertThat(gateway.server().openSessions()).isZero();
  }
}
