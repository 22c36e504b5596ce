package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.config.DataSize;
import io.casgate.gateway.server.CountedRows;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.Eventually;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import io.casgate.gateway.server.TestServerConfig;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Results as they are fetched: frames, slow clients, slow queries, and what stops them. */
class StreamingTest {
  private static final String NUMBERS = "select n";
  private static final Duration SOON = Duration.ofMillis(100);

  @ParameterizedTest
  @EnumSource
  void streamsWithoutRunningAheadOfItsClient(Encoding encoding) throws Exception {
    int frame = 500;
    CountedRows rows = new CountedRows(100_000);
    try (GatewayFixture gateway = withFrames(frame, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(NUMBERS)) {
      int read = 0;
      while (result.next()) {
        read++;
        assertThat(result.getInt(1)).isEqualTo(read);
        if (read % frame == 1) {
          assertThat(rows.made()).isLessThanOrEqualTo(read + 2 * frame);
        }
      }
      assertThat(read).isEqualTo(100_000);
      assertThat(rows.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void makesNoMoreThanOneFrameForAClientThatStopsReading(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100_000);
    try (GatewayFixture gateway = withFrames(10, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(NUMBERS)) {
      result.next();
      assertThat(rows.made()).isEqualTo(10);
      assertThat(rows.isClosed()).isFalse();
    }
    assertThat(rows.isClosed()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void answersASmallResultWholeAndEndsIt(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(3);
    try (GatewayFixture gateway = withFrames(10, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(NUMBERS)) {
      assertThat(rows.isClosed()).isTrue();
      assertThat(result.next()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void boundsFramesByBytes(Encoding encoding) throws Exception {
    TestServerConfig config =
        TestServerConfig.DEFAULTS.withFrameBytes(DataSize.ofKilobytes(64)).withFrameRows(10_000);
    Object[] values = new Object[200];
    java.util.Arrays.fill(values, "x".repeat(10_000));
    try (GatewayFixture gateway = GatewayFixture.start(config);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement()) {
      CountedTexts texts = new CountedTexts(values);
      gateway.plans().put("select x", texts.plan());
      try (ResultSet result = statement.executeQuery("select x")) {
        result.next();
        assertThat(texts.made).hasValueBetween(6, 7);
        int read = 1;
        while (result.next()) {
          read++;
        }
        assertThat(read).isEqualTo(200);
      }
    }
  }

  /** Texts that count how many were asked for. */
  private static final class CountedTexts {
    private final Object[] values;
    private final AtomicInteger made = new AtomicInteger();

    private CountedTexts(Object[] values) {
      this.values = values;
    }

    FakePlan plan() {
      return new FakePlan(
          java.util.List.of(FakePlan.column("x", SqlColumnType.of(SqlTypeName.VARCHAR))),
          java.util.List.of(),
          (context, parameters) ->
              java.util.Arrays.stream(values)
                  .map(
                      value -> {
                        made.incrementAndGet();
                        return new Object[] {value};
                      })
                  .iterator());
    }
  }

  @ParameterizedTest
  @EnumSource
  void letsTheFetchSizeAskForFewerRows(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100);
    try (GatewayFixture gateway = withFrames(50, rows);
        Connection connection = gateway.connect(encoding);
        PreparedStatement statement = connection.prepareStatement(NUMBERS)) {
      statement.setFetchSize(7);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        assertThat(rows.made()).isEqualTo(7);
      }
      statement.setFetchSize(1_000_000);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        assertThat(rows.made()).isEqualTo(57);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void stopsAtTheRowsThatAStatementWants(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100);
    try (GatewayFixture gateway = withFrames(4, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement()) {
      for (int most : new int[] {1, 4, 5, 8}) {
        statement.setMaxRows(most);
        try (ResultSet result = statement.executeQuery(NUMBERS)) {
          int read = 0;
          while (result.next()) {
            read++;
          }
          assertThat(read).isEqualTo(most);
        }
        assertThat(rows.isClosed()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersEmptyFramesUntilASlowQueryHasRows(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(25).heldFrom(1);
    try (GatewayFixture gateway = slow(10, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement(NUMBERS)) {
      CompletableFuture<Integer> direct = sum(() -> statement.executeQuery(NUMBERS));
      CompletableFuture<Integer> again = sum(prepared::executeQuery);
      Eventually.isTrue("both run", () -> rows.opened() == 2);
      assertThat(CompletableFuture.anyOf(direct, again))
          .failsWithin(SOON.multipliedBy(5))
          .withThrowableOfType(java.util.concurrent.TimeoutException.class);
      rows.release();
      assertThat(direct).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(25 * 26 / 2);
      assertThat(again).succeedsWithin(10, TimeUnit.SECONDS).isEqualTo(25 * 26 / 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void sendsWhatThereIsWhenTheRestOfAFrameIsSlow(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(25).heldFrom(4);
    try (GatewayFixture gateway = slow(10, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(NUMBERS)) {
      for (int i = 1; i <= 2; i++) {
        result.next();
        assertThat(result.getInt(1)).isEqualTo(i);
      }
      rows.release();
      int last = 2;
      while (result.next()) {
        assertThat(result.getInt(1)).isEqualTo(++last);
      }
      assertThat(last).isEqualTo(25);
    }
  }

  @ParameterizedTest
  @EnumSource
  void stopsTheReadsWhenAnotherThreadClosesTheStatement(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100).heldFrom(50);
    try (GatewayFixture gateway = slow(10, rows);
        Connection connection = gateway.connect(encoding)) {
      Statement statement = connection.createStatement();
      CompletableFuture<Integer> reader = sum(() -> statement.executeQuery(NUMBERS));
      Eventually.isTrue("the reader waits", () -> rows.made() == 49);
      statement.close();
      Eventually.isTrue("the rows are closed", rows::isClosed);
      assertThatThrownBy(() -> reader.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
      Eventually.isTrue("no statement is left", () -> gateway.server().openStatements() == 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void stopsTheReadsWhenAnotherThreadClosesTheConnection(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100).heldFrom(1);
    try (GatewayFixture gateway = slow(10, rows)) {
      Connection connection = gateway.connect(encoding);
      Statement statement = connection.createStatement();
      CompletableFuture<Integer> reader = sum(() -> statement.executeQuery(NUMBERS));
      Eventually.isTrue("the query runs", () -> rows.opened() == 1);
      connection.close();
      Eventually.isTrue("the rows are closed", rows::isClosed);
      assertThatThrownBy(() -> reader.get(10, TimeUnit.SECONDS))
          .isInstanceOf(ExecutionException.class);
      assertThat(gateway.server().openSessions()).isZero();
      assertThat(gateway.server().openStatements()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void stopsTheReadsWhenTheStatementIsExecutedAgain(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100);
    CountedRows others = new CountedRows(1);
    try (GatewayFixture gateway = withFrames(10, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement()) {
      gateway.plans().put("select other", FakePlan.ofNumbers(others));
      statement.executeQuery(NUMBERS).next();
      assertThat(rows.isClosed()).isFalse();
      assertThat(statement.executeQuery("select other").next()).isTrue();
      assertThat(rows.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void forgetsTheStatementsOfAClientThatIsGone(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100).heldFrom(15);
    TestServerConfig config =
        TestServerConfig.DEFAULTS
            .withFrameRows(10)
            .withFirstResponseTime(SOON)
            .withIdleTimes(Duration.ofMillis(300), Duration.ofMillis(900));
    try (GatewayFixture gateway = GatewayFixture.start(config)) {
      gateway.plans().put(NUMBERS, FakePlan.ofNumbers(rows));
      // Never closed: to the gateway it is as if its client had been killed.
      Connection connection = gateway.connect(encoding);
      ResultSet result = connection.createStatement().executeQuery(NUMBERS);
      result.next();
      Eventually.isTrue("the rows are closed", rows::isClosed);
      assertThat(gateway.server().openStatements()).isZero();
      Eventually.isTrue("the session is closed", () -> gateway.server().openSessions() == 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsAClientThatWasIdleTooLong(Encoding encoding) throws Exception {
    CountedRows rows = new CountedRows(100);
    TestServerConfig config =
        TestServerConfig.DEFAULTS
            .withFrameRows(10)
            .withIdleTimes(Duration.ofMillis(100), Duration.ofMinutes(1));
    try (GatewayFixture gateway = started(config, rows);
        Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        PreparedStatement prepared = connection.prepareStatement(NUMBERS)) {
      ResultSet result = statement.executeQuery(NUMBERS);
      Eventually.isTrue("both are closed", () -> gateway.server().openStatements() == 0);
      assertThatThrownBy(
              () -> {
                while (result.next()) {
                  result.getInt(1);
                }
              })
          .hasMessageContaining("idle for longer than server.statement-idle-time");
      // Nothing is lost where no result was open: both run again.
      assertThat(statement.executeQuery(NUMBERS).next()).isTrue();
      assertThat(prepared.executeQuery().next()).isTrue();
    }
  }

  /** A query of the stock client. */
  @FunctionalInterface
  private interface Query {
    ResultSet run() throws SQLException;
  }

  private static CompletableFuture<Integer> sum(Query query) {
    CompletableFuture<Integer> sum = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (ResultSet result = query.run()) {
                int total = 0;
                while (result.next()) {
                  total += result.getInt(1);
                }
                sum.complete(total);
              } catch (Throwable e) {
                sum.completeExceptionally(e);
              }
            });
    reader.setDaemon(true);
    reader.start();
    return sum;
  }

  private static GatewayFixture withFrames(int frameRows, FakePlan.Source rows) {
    return started(TestServerConfig.DEFAULTS.withFrameRows(frameRows), rows);
  }

  private static GatewayFixture slow(int frameRows, FakePlan.Source rows) {
    return started(
        TestServerConfig.DEFAULTS.withFrameRows(frameRows).withFirstResponseTime(SOON), rows);
  }

  private static GatewayFixture started(TestServerConfig config, FakePlan.Source rows) {
    GatewayFixture gateway = GatewayFixture.start(config);
    gateway.plans().put(NUMBERS, FakePlan.ofNumbers(rows));
    return gateway;
  }
}
