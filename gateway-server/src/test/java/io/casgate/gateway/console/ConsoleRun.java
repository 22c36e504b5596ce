package io.casgate.gateway.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.casgate.gateway.console.output.OutputFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One run of the console as a test wants it, and what it wrote. */
final class ConsoleRun {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private OutputStream out = written;
  private String url;
  private Optional<String> database = Optional.empty();
  private Optional<OutputFormat> format = Optional.empty();
  private List<String> statements = List.of();
  private Optional<Path> file = Optional.empty();
  private byte[] input = {};
  private String terminals = "";

  ConsoleRun(String url) {
    this.url = url;
  }

  ConsoleRun database(String name) {
    database = Optional.of(name);
    return this;
  }

  ConsoleRun format(OutputFormat chosen) {
    format = Optional.of(chosen);
    return this;
  }

  ConsoleRun statements(String... sql) {
    statements = List.of(sql);
    return this;
  }

  ConsoleRun file(Path path) {
    file = Optional.of(path);
    return this;
  }

  ConsoleRun input(byte[] bytes) {
    input = bytes;
    return this;
  }

  ConsoleRun input(String text) {
    return input(text.getBytes(UTF_8));
  }

  /** A person reads the output. */
  ConsoleRun atTerminal() {
    terminals = "1";
    return this;
  }

  ConsoleRun writingTo(OutputStream stream) {
    out = stream;
    return this;
  }

  ExitCode run() {
    ConsoleOptions options =
        new ConsoleOptions(
            new ConnectionTarget(url, database, Optional.empty(), Optional.empty()),
            format,
            statements,
            file);
    ConsoleStreams streams =
        ConsoleStreams.of(new ByteArrayInputStream(input), out, errors, terminals);
    return new Console(options, streams, Map.of()).run();
  }

  String output() {
    return written.toString(UTF_8);
  }

  String errors() {
    return errors.toString(UTF_8);
  }
}
