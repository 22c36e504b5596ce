package io.casgate.gateway.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.console.output.OutputFormat;
import io.casgate.gateway.server.CountedRows;
import io.casgate.gateway.server.Eventually;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
  private static final SqlColumnType TEXT = SqlColumnType.of(SqlTypeName.VARCHAR);

  private static GatewayFixture gateway;

  @TempDir private Path directory;

  @BeforeAll
  static void startGateway() {
    gateway = GatewayFixture.start();
    gateway.plans().put("select a", FakePlan.of(TEXT, "one", null));
    gateway.plans().put("select b", FakePlan.of(TEXT, "two"));
    gateway
        .plans()
        .planning(
            "select\n\twrong",
            () -> {
              throw SqlError.UNKNOWN_COLUMN.with("wrong", "SELECT").at(new SourcePosition(2, 2));
            });
  }

  @AfterEach
  void leavesNothingOpen() {
    Eventually.isTrue("no session is open", () -> gateway.server().openSessions() == 0);
    assertThat(gateway.server().openStatements()).isZero();
  }

  @AfterAll
  static void stopGateway() {
    gateway.close();
  }

  @Test
  void printsTabSeparatedValuesForAProgram() {
    ConsoleRun run = run().statements("select a; select b");
    assertThat(run.run()).isEqualTo(ExitCode.OK);
    assertThat(run.output()).isEqualTo("v\none\n\\N\nv\ntwo\n");
    assertThat(run.errors()).isEmpty();
  }

  @Test
  void printsATableAndHowItWentForAPerson() {
    ConsoleRun run = run().statements("select b", "use lens").atTerminal();
    assertThat(run.run()).isEqualTo(ExitCode.OK);
    assertThat(run.output())
        .startsWith("+-----+\n| v   |\n+-----+\n| two |\n+-----+\n1 row (")
        .containsPattern("1 row \\(\\d+\\.\\d{3} s\\)\n\nOK \\(\\d+\\.\\d{3} s\\)\n\n$");
  }

  @Test
  void readsAPipe() {
    ConsoleRun run = run().input("select a;\n-- and then\nselect b");
    gateway.plans().put("-- and then\nselect b", FakePlan.of(TEXT, "two"));
    assertThat(run.run()).isEqualTo(ExitCode.OK);
    assertThat(run.output()).isEqualTo("v\none\n\\N\nv\ntwo\n");
  }

  @Test
  void readsAFile() throws IOException {
    Path script = Files.writeString(directory.resolve("script.sql"), "\ufeffselect b\\G\n");
    ConsoleRun run = run().file(script);
    assertThat(run.run()).isEqualTo(ExitCode.OK);
    assertThat(run.output()).contains("1. row").endsWith("v: two\n");
  }

  @Test
  void startsInADatabase() {
    ConsoleRun run = run().database("lens").statements("select b");
    assertThat(run.run()).as(run.errors()).isEqualTo(ExitCode.OK);
    ConsoleRun wrong = run().database("no`such").statements("select a");
    assertThat(wrong.run()).isEqualTo(ExitCode.SQL_ERROR);
    assertThat(wrong.errors()).startsWith("ERROR 1049 (42000): Unknown database 'no`such'.");
    assertThat(wrong.output()).isEmpty();
  }

  @Test
  void stopsAtTheFirstErrorAndPointsAtIt() {
    ConsoleRun run = run().input("select b;\n\nselect\n\twrong;\nselect b;");
    assertThat(run.run()).isEqualTo(ExitCode.SQL_ERROR);
    assertThat(run.output()).isEqualTo("v\ntwo\n");
    assertThat(run.errors())
        .isEqualTo(
            """
            ERROR 1054 (42S22) in statement 2, line 3: Unknown column 'wrong' in SELECT. \
            (line 2, column 2)
               wrong
               ^
            """);
  }

  @Test
  void tellsOfAnErrorInTheMiddleOfAResult() {
    gateway
        .plans()
        .put(
            "select broken",
            FakePlan.ofNumbers(
                (context, parameters) ->
                    Stream.iterate(1, n -> n + 1).map(ConsoleTest::rowOrFailure).iterator()));
    ConsoleRun run = run().statements("select broken");
    assertThat(run.run()).isEqualTo(ExitCode.SQL_ERROR);
    assertThat(run.errors())
        .startsWith("ERROR 1205 (HY000) in statement 1, line 1: Cassandra did not answer in time");
  }

  private static Object[] rowOrFailure(int n) {
    if (n > 6_000) {
      throw SqlError.CASSANDRA_TIMEOUT.with("it is a test");
    }
    return new Object[] {n};
  }

  @Test
  void printsEveryTypeExactly() {
    put("double", SqlTypeName.DOUBLE, Double.NaN, Double.NEGATIVE_INFINITY, 0.1);
    put("real", SqlTypeName.REAL, Float.POSITIVE_INFINITY, 0.1f);
    put("binary", SqlTypeName.VARBINARY, new byte[] {0, (byte) 0xff}, new byte[0]);
    put("boolean", SqlTypeName.BOOLEAN, true, null);
    put("bigint", SqlTypeName.BIGINT, Long.MIN_VALUE);
    gateway
        .plans()
        .put(
            "select decimal",
            FakePlan.of(
                new SqlColumnType(SqlTypeName.DECIMAL, 65, 4),
                new BigDecimal("1.10"),
                new BigDecimal("12345678901234567890123456789012345678901234567890.5")));
    ConsoleRun run =
        run()
            .format(OutputFormat.JSON)
            .statements(
                "select double; select real; select binary; select boolean; select bigint;"
                    + " select decimal");
    assertThat(run.run()).as(run.errors()).isEqualTo(ExitCode.OK);
    assertThat(run.output().lines().filter(line -> line.startsWith("{")))
        .map(line -> line.replaceAll(",$", ""))
        .containsExactly(
            "{\"v\":\"NaN\"}",
            "{\"v\":\"-Infinity\"}",
            "{\"v\":0.1}",
            "{\"v\":\"Infinity\"}",
            "{\"v\":0.1}",
            "{\"v\":\"0x00FF\"}",
            "{\"v\":\"0x\"}",
            "{\"v\":true}",
            "{\"v\":null}",
            "{\"v\":-9223372036854775808}",
            "{\"v\":1.10}",
            "{\"v\":12345678901234567890123456789012345678901234567890.5}");
  }

  @Test
  void saysWhatToDoWhenNoGatewayAnswers() throws IOException {
    int port = freePort();
    ConsoleRun run = new ConsoleRun("http://127.0.0.1:" + port).statements("select a");
    assertThat(run.run()).isEqualTo(ExitCode.CONNECTION);
    assertThat(run.errors())
        .startsWith("No gateway answers at http://127.0.0.1:" + port + ".")
        .contains("./casgate demo")
        .hasLineCount(1);
  }

  @Test
  void takesAddressesInEveryForm() {
    String address = "127.0.0.1:" + gateway.server().port();
    for (String url :
        List.of(
            address,
            "http://" + address,
            "jdbc:avatica:remote:url=http://" + address,
            "jdbc:avatica:remote:url=http://" + address + ";serialization=json")) {
      ConsoleRun run = new ConsoleRun(url).statements("select b");
      assertThat(run.run()).as(url).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void refusesAnAddressThatIsNone() {
    ConsoleRun run = new ConsoleRun("jdbc:mysql://localhost").statements("select a");
    assertThat(run.run()).isEqualTo(ExitCode.CONNECTION);
    assertThat(run.errors()).contains("is no URL of a gateway").hasLineCount(1);
  }

  @Test
  void tellsOfAFileThatIsNotThereAndOfOneThatIsNoText() throws IOException {
    ConsoleRun missing = run().file(directory.resolve("none.sql"));
    assertThat(missing.run()).isEqualTo(ExitCode.USAGE);
    assertThat(missing.errors()).contains("There is no file").contains("none.sql");
    ConsoleRun binary = run().input("select 'ä'".getBytes(ISO_8859_1));
    assertThat(binary.run()).isEqualTo(ExitCode.USAGE);
    assertThat(binary.errors()).contains("not in UTF-8");
  }

  @Test
  void endsQuietlyWhenNobodyReadsOn() {
    CountedRows rows = new CountedRows(10_000_000);
    gateway.plans().put("select many", FakePlan.ofNumbers(rows));
    ConsoleRun run = run().statements("select many").writingTo(new BrokenPipe());
    assertThat(run.run()).isEqualTo(ExitCode.OK);
    assertThat(run.errors()).isEmpty();
    assertThat(rows.made()).isLessThan(1_000_000);
    Eventually.isTrue("the rows are closed", rows::isClosed);
  }

  private void put(String name, SqlTypeName type, Object... values) {
    gateway.plans().put("select " + name, FakePlan.of(SqlColumnType.of(type), values));
  }

  private static ConsoleRun run() {
    return new ConsoleRun(gateway.server().url());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** A pipe whose reader has gone. */
  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }
}
