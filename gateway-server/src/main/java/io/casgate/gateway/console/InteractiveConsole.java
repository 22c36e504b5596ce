package io.casgate.gateway.console;

import io.casgate.gateway.console.output.TextStyle;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;

/**
 * A person's session: reads statements from the terminal until {@code quit} or Ctrl-D. Ctrl-C
 * clears the line, or cancels the statement that runs; a lost connection is opened again with the
 * next statement.
 */
final class InteractiveConsole {
  private static final String GREETING =
      "Casgate console on %s. End statements with ';' or \\G; 'help' tells more.";

  private static final String HELP =
      """
      SELECT …;            runs a statement; it may have many lines and ends with ';'
      SELECT … \\G          the same with one line per column
      SHOW DATABASES;      what there is; SHOW TABLES; DESCRIBE table;
      USE database;        makes a database the current one
      EXPLAIN SELECT …;    how a query would be answered
      quit, exit, \\q       ends the console, as Ctrl-D does
      Ctrl-C               clears the line, or cancels the statement that runs
      """;

  private final ConsoleOptions options;
  private final Optional<Path> history;
  private Optional<GatewayConnection> connection = Optional.empty();
  private String database = "";

  InteractiveConsole(ConsoleOptions options, Optional<Path> history) {
    this.options = options;
    this.history = history;
    this.database = options.target().database().orElse("");
  }

  ExitCode run() throws IOException {
    try (Terminal terminal =
        TerminalBuilder.builder().system(true).encoding(StandardCharsets.UTF_8).build()) {
      return run(terminal);
    } finally {
      connection.ifPresent(GatewayConnection::close);
    }
  }

  /** The session on a terminal, which stays the caller's to close. */
  ExitCode run(Terminal terminal) throws IOException {
    StatementRunner runner =
        new StatementRunner(terminal.writer(), options.formatFor(true), TextStyle.TERMINAL);
    if (!connect(terminal, runner)) {
      return ExitCode.CONNECTION;
    }
    say(terminal, GREETING.formatted(options.target().url()) + "\n");
    LineReader reader = reader(terminal);
    Optional<String> text = read(reader);
    while (text.isPresent()) {
      Optional<ConsoleWord> word = ConsoleWord.of(text.get());
      if (word.equals(Optional.of(ConsoleWord.QUIT))) {
        return ExitCode.OK;
      }
      if (word.isPresent()) {
        say(terminal, HELP);
      } else {
        runAll(text.get(), terminal, runner);
      }
      text = read(reader);
    }
    return ExitCode.OK;
  }

  private LineReader reader(Terminal terminal) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("casgate")
            .parser(new TypedStatements())
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P      -> ")
            .variable(LineReader.INDENTATION, 0)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true);
    history.ifPresent(file -> builder.variable(LineReader.HISTORY_FILE, file));
    return builder.build();
  }

  /** What was typed; an empty text after Ctrl-C, nothing after Ctrl-D. */
  private Optional<String> read(LineReader reader) {
    String prompt = database.isEmpty() ? "casgate> " : "casgate [" + database + "]> ";
    try {
      return Optional.of(reader.readLine(prompt));
    } catch (UserInterruptException e) {
      return Optional.of("");
    } catch (EndOfFileException e) {
      return Optional.empty();
    }
  }

  /** Runs the statements of a text up to the first that fails. */
  private void runAll(String text, Terminal terminal, StatementRunner runner) throws IOException {
    StatementSplitter statements = new StatementSplitter(new StringReader(text));
    Optional<ScriptStatement> next = statements.next();
    while (next.isPresent()) {
      if (!run(next.get(), terminal, runner)) {
        return;
      }
      next = statements.next();
    }
  }

  private boolean run(ScriptStatement statement, Terminal terminal, StatementRunner runner)
      throws IOException {
    if (connection.isEmpty() && !connect(terminal, runner)) {
      return false;
    }
    Terminal.SignalHandler before = terminal.handle(Signal.INT, s -> cancel(terminal, runner));
    try {
      runner.run(connection.orElseThrow(), statement);
      if (Use.is(statement)) {
        database = connection.orElseThrow().database();
      }
      return true;
    } catch (StatementFailedException e) {
      tell(e, terminal);
      return false;
    } catch (RuntimeException e) {
      say(terminal, ConsoleError.of(e, "").headline("") + "\n");
      return false;
    } finally {
      terminal.handle(Signal.INT, before);
    }
  }

  private void tell(StatementFailedException failure, Terminal terminal) {
    if (failure.isConnectionLost()) {
      connection.ifPresent(GatewayConnection::close);
      connection = Optional.empty();
      say(terminal, failure.text("") + "\n");
      say(terminal, "The connection is lost; the next statement opens a new one.\n\n");
    } else {
      say(terminal, (failure.isCancelled() ? "Cancelled." : failure.text("")) + "\n\n");
    }
  }

  /** Asks the gateway to stop; in a thread of its own, because it may not answer at once. */
  private static void cancel(Terminal terminal, StatementRunner runner) {
    Thread thread = new Thread(runner::cancel, "casgate-sql-cancel");
    thread.setDaemon(true);
    thread.start();
    say(terminal, "\n");
  }

  private boolean connect(Terminal terminal, StatementRunner runner) throws IOException {
    try {
      GatewayConnection opened = GatewayConnection.open(options.target());
      connection = Optional.of(opened);
      if (!database.isEmpty()) {
        runner.run(opened, Use.statement(database));
      }
      return true;
    } catch (GatewayUnreachableException e) {
      say(terminal, e.getMessage() + "\n");
      return false;
    } catch (StatementFailedException e) {
      say(terminal, e.text("") + "\n");
      database = "";
      return true;
    }
  }

  private static void say(Terminal terminal, String text) {
    terminal.writer().print(text);
    terminal.writer().flush();
  }
}
