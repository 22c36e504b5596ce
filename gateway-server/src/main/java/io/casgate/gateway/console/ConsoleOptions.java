package io.casgate.gateway.console;

import static java.util.Objects.requireNonNull;

import io.casgate.gateway.console.output.OutputFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the console shall do.
 *
 * @param format empty means a table for a person and tab-separated values for a program
 * @param statements SQL to run one after another instead of reading input
 * @param file a script to run instead of reading input
 */
public record ConsoleOptions(
    ConnectionTarget target,
    Optional<OutputFormat> format,
    List<String> statements,
    Optional<Path> file) {
  public ConsoleOptions {
    requireNonNull(target, "target");
    requireNonNull(format, "format");
    statements = List.copyOf(statements);
    requireNonNull(file, "file");
  }

  OutputFormat formatFor(boolean person) {
    return format.orElse(person ? OutputFormat.TABLE : OutputFormat.TSV);
  }
}
