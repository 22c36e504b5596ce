package io.casgate.gateway.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;

/** Runs a script from beginning to end, or to its first failure. */
final class ScriptConsole {
  private final GatewayConnection connection;
  private final StatementRunner runner;
  private final PrintWriter errors;

  ScriptConsole(GatewayConnection connection, StatementRunner runner, PrintWriter errors) {
    this.connection = connection;
    this.runner = runner;
    this.errors = errors;
  }

  ExitCode run(Optional<String> database, Reader script) throws IOException {
    // Ctrl-C ends this process; the gateway must not go on working for nobody.
    Thread cancel = new Thread(runner::cancel, "casgate-sql-cancel");
    Runtime.getRuntime().addShutdownHook(cancel);
    try {
      if (database.isPresent()) {
        runner.run(connection, Use.statement(database.get()));
      }
      return runAll(new StatementSplitter(script));
    } catch (StatementFailedException e) {
      errors.println(e.text(""));
      return exitCode(e);
    } finally {
      removeHook(cancel);
    }
  }

  private ExitCode runAll(StatementSplitter statements) throws IOException {
    Optional<ScriptStatement> next = read(statements);
    while (next.isPresent()) {
      ScriptStatement statement = next.get();
      try {
        runner.run(connection, statement);
      } catch (StatementFailedException e) {
        String place = " in statement " + statement.number() + ", line " + statement.line();
        errors.println(e.text(place));
        return exitCode(e);
      }
      next = read(statements);
    }
    return ExitCode.OK;
  }

  private static Optional<ScriptStatement> read(StatementSplitter statements) throws IOException {
    try {
      return statements.next();
    } catch (CharacterCodingException e) {
      throw new IOException("the script is not in UTF-8", e);
    }
  }

  private static ExitCode exitCode(StatementFailedException failure) {
    if (failure.isCancelled()) {
      return ExitCode.CANCELLED;
    }
    return failure.isConnectionLost() ? ExitCode.CONNECTION : ExitCode.SQL_ERROR;
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook with it.
      return;
    }
  }
}
