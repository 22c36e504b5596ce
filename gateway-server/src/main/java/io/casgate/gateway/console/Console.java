package io.casgate.gateway.console;

import io.casgate.gateway.console.output.TextStyle;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** The console from start to exit code: a script when there is one, else a person's session. */
public final class Console {
  private final ConsoleOptions options;
  private final ConsoleStreams streams;
  private final Map<String, String> environment;

  public Console(ConsoleOptions options, ConsoleStreams streams, Map<String, String> environment) {
    this.options = options;
    this.streams = streams;
    this.environment = environment;
  }

  public ExitCode run() {
    try {
      boolean scripted = !options.statements().isEmpty() || options.file().isPresent();
      boolean person = streams.personReads() && streams.personWrites();
      return scripted || !person
          ? runScript()
          : new InteractiveConsole(options, HistoryFile.of(environment)).run();
    } catch (GatewayUnreachableException e) {
      streams.errors().println(e.getMessage());
      return ExitCode.CONNECTION;
    } catch (NoSuchFileException e) {
      streams.errors().println("There is no file " + e.getFile() + ".");
      return ExitCode.USAGE;
    } catch (IOException e) {
      return failed(e);
    }
  }

  private ExitCode runScript() throws GatewayUnreachableException, IOException {
    TextStyle style = streams.personReads() ? TextStyle.TERMINAL : TextStyle.PLAIN;
    StatementRunner runner =
        new StatementRunner(streams.out(), options.formatFor(streams.personReads()), style);
    try (Reader script = script();
        GatewayConnection connection = GatewayConnection.open(options.target())) {
      ExitCode code =
          new ScriptConsole(connection, runner, streams.errors())
              .run(options.target().database(), script);
      streams.out().flush();
      return code;
    }
  }

  private Reader script() throws IOException {
    if (!options.statements().isEmpty()) {
      return new StringReader(String.join(";\n", options.statements()));
    }
    if (options.file().isPresent() && !options.file().get().equals(Path.of("-"))) {
      return ConsoleStreams.utf8(Files.newInputStream(options.file().get()));
    }
    return streams.in();
  }

  /** That whoever reads the output, such as head, has seen enough is no failure. */
  private ExitCode failed(IOException e) {
    if ("Broken pipe".equals(e.getMessage())) {
      return ExitCode.OK;
    }
    streams.errors().println("Input or output failed: " + e.getMessage());
    return ExitCode.USAGE;
  }
}
