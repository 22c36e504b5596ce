package io.casgate.gateway.console;

import io.casgate.gateway.console.output.OutputFormat;
import io.casgate.gateway.console.output.ResultPrinter;
import io.casgate.gateway.console.output.TextStyle;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.calcite.avatica.AvaticaStatement;

/**
 * Runs one statement after another and prints what comes, row by row. One thread runs; any may
 * cancel what runs.
 */
final class StatementRunner {
  private final Writer out;
  private final OutputFormat format;
  private final TextStyle style;
  private final AtomicReference<Optional<RunningStatement>> running =
      new AtomicReference<>(Optional.empty());

  StatementRunner(Writer out, OutputFormat format, TextStyle style) {
    this.out = out;
    this.format = format;
    this.style = style;
  }

  /** Ends the statement that runs now; false when none does. */
  boolean cancel() {
    Optional<RunningStatement> now = running.get();
    now.ifPresent(RunningStatement::cancel);
    return now.isPresent();
  }

  /**
   * Runs a statement to its last row.
   *
   * @throws StatementFailedException what the gateway said, or that it was cancelled
   * @throws IOException when the output takes no more
   */
  void run(GatewayConnection connection, ScriptStatement statement)
      throws StatementFailedException, IOException {
    try (AvaticaStatement jdbc = connection.createStatement()) {
      RunningStatement run = new RunningStatement(connection, jdbc);
      running.set(Optional.of(run));
      try {
        execute(jdbc, statement, run);
      } catch (SQLException | RuntimeException e) {
        throw new StatementFailedException(e, statement, run.isCancelled());
      } finally {
        running.set(Optional.empty());
      }
    } catch (SQLException | RuntimeException e) {
      throw new StatementFailedException(e, statement, false);
    }
  }

  private void execute(AvaticaStatement jdbc, ScriptStatement statement, RunningStatement run)
      throws SQLException, IOException, StatementFailedException {
    long begin = System.nanoTime();
    if (!jdbc.execute(statement.text())) {
      footer(changed(jdbc.getLargeUpdateCount()), begin);
      return;
    }
    try (ResultSet result = jdbc.getResultSet()) {
      long rows = print(new ResultRows(result), formatOf(statement), run);
      if (run.isCancelled()) {
        throw new StatementFailedException(
            new SQLException("Query execution was interrupted."), statement, true);
      }
      footer(rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows), begin);
    }
  }

  private long print(ResultRows rows, OutputFormat chosen, RunningStatement run)
      throws SQLException, IOException {
    ResultPrinter printer = chosen.printer(out, style);
    printer.begin(rows.fields());
    long count = 0;
    while (!run.isCancelled() && rows.next()) {
      printer.row(rows.row());
      count++;
    }
    printer.end();
    out.flush();
    return count;
  }

  private OutputFormat formatOf(ScriptStatement statement) {
    return statement.ending() == ScriptStatement.Ending.VERTICAL ? OutputFormat.VERTICAL : format;
  }

  private static String changed(long count) {
    return count <= 0 ? "OK" : String.format(Locale.ROOT, "OK, %,d rows affected", count);
  }

  /** Says how it went, but to a person only: programs read nothing but rows. */
  private void footer(String text, long begin) throws IOException {
    if (style == TextStyle.TERMINAL) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      out.write(String.format(Locale.ROOT, "%s (%.3f s)%n%n", text, seconds));
      out.flush();
    }
  }
}
