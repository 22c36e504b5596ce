package io.casgate.gateway.server;

import io.casgate.embedded.EmbeddedCassandraException;
import io.casgate.gateway.config.InvalidConfigException;
import io.casgate.gateway.console.ExitCode;
import io.casgate.gateway.demo.SampleDataException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What a person is told when a command fails: a sentence where the cause is known. */
final class CommandFailures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult arguments)
      throws Exception {
    PrintWriter errors = command.getErr();
    if (thrown instanceof InvalidConfigException || thrown instanceof IllegalArgumentException) {
      errors.println(thrown.getMessage());
      return ExitCode.USAGE.number();
    }
    if (thrown instanceof EmbeddedCassandraException || thrown instanceof SampleDataException) {
      errors.println(thrown.getMessage());
      return ExitCode.CONNECTION.number();
    }
    if (thrown instanceof UncheckedIOException && isBusyPort(thrown)) {
      errors.println(
          "The gateway's port is in use; another gateway may be running. Choose another: --port P,"
              + " or server.port.");
      return ExitCode.CONNECTION.number();
    }
    throw thrown;
  }

  private static boolean isBusyPort(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
