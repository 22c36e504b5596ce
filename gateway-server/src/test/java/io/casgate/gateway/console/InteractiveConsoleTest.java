package io.casgate.gateway.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.server.CountedRows;
import io.casgate.gateway.server.Eventually;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InteractiveConsoleTest {
  private static final char CTRL_C = 3;
  private static final char CTRL_D = 4;

  private final GatewayFixture gateway = GatewayFixture.start();
  private final PipedOutputStream keys = new PipedOutputStream();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @TempDir private Path directory;
  private Terminal terminal;
  private CompletableFuture<ExitCode> session;

  @BeforeEach
  void startSession() throws IOException {
    gateway.plans().put("select 'a'", FakePlan.of(SqlColumnType.of(SqlTypeName.VARCHAR), "one"));
    gateway.plans().put("select\n'a'", FakePlan.of(SqlColumnType.of(SqlTypeName.VARCHAR), "two"));
    terminal =
        new ExternalTerminal("test", "ansi", new PipedInputStream(keys, 1 << 16), screen, UTF_8);
    terminal.setSize(new Size(120, 40));
    InteractiveConsole console = new InteractiveConsole(options(), Optional.of(history()));
    session =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return console.run(terminal);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    shows("casgate> ");
  }

  @AfterEach
  void stop() throws IOException {
    keys.close();
    terminal.close();
    gateway.close();
  }

  @Test
  void runsAStatementOverManyLinesAndEndsOnQuit() throws Exception {
    type("select\r");
    shows("-> ");
    type("'a';\r");
    shows("| two |");
    shows("1 row (");
    type("quit\r");
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
  }

  @Test
  void showsALinePerColumnAfterBackslashG() throws Exception {
    type("select 'a'\\G\r");
    shows("1. row");
    shows("v: one");
    type("exit;\r");
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
  }

  @Test
  void goesOnAfterAnErrorAndEndsOnCtrlD() throws Exception {
    type("select nothing;\r");
    shows("ERROR 1146 (42S02)");
    type("select 'a';\r");
    shows("| one |");
    type("" + CTRL_D);
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
  }

  @Test
  void showsTheDatabaseInThePrompt() throws Exception {
    type("use lens;\r");
    shows("casgate [lens]> ");
    type("\\q\r");
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
  }

  @Test
  void cancelsAStatementOnCtrlC() throws Exception {
    CountedRows rows = new CountedRows(100).heldFrom(50);
    gateway.plans().put("select held", FakePlan.ofNumbers(rows));
    type("select held;\r");
    Eventually.isTrue("the statement runs", () -> rows.made() > 0);
    type("" + CTRL_C);
    shows("Cancelled.");
    Eventually.isTrue("its rows are closed", rows::isClosed);
    type("select 'a';\r");
    shows("| one |");
    type("quit\r");
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
  }

  @Test
  void forgetsTheLineOnCtrlC() throws Exception {
    type("select 'never");
    shows("select 'never");
    type("" + CTRL_C);
    Eventually.isTrue(
        "a new prompt", () -> screen.toString(UTF_8).split("casgate> ", -1).length > 2);
    type("select 'a';\r");
    shows("| one |");
    type("quit\r");
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
  }

  @Test
  void helpsAndKeepsWhatWasTyped() throws Exception {
    type("help\r");
    shows("runs a statement");
    type("select 'a';\r");
    shows("| one |");
    type("quit\r");
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(ExitCode.OK);
    List<String> kept = Files.readAllLines(history());
    assertThat(kept).anyMatch(line -> line.endsWith("select 'a';"));
  }

  private Path history() {
    return directory.resolve("state").resolve("sql_history");
  }

  private ConsoleOptions options() {
    return new ConsoleOptions(
        new ConnectionTarget(
            gateway.server().url(), Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private void type(String text) throws IOException {
    keys.write(text.getBytes(UTF_8));
    keys.flush();
  }

  private void shows(String text) {
    try {
      Eventually.isTrue("the screen shows it", () -> screen.toString(UTF_8).contains(text));
    } catch (AssertionError e) {
      throw new AssertionError(
          "'" + text + "' is not on the screen:\n" + screen.toString(UTF_8), e);
    }
  }
}
