package io.casgate.gateway.server;

import io.casgate.gateway.console.ConnectionTarget;
import io.casgate.gateway.console.Console;
import io.casgate.gateway.console.ConsoleOptions;
import io.casgate.gateway.console.ConsoleStreams;
import io.casgate.gateway.console.output.OutputFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casgate sql}: the console. */
@Command(
    name = "sql",
    description = "The SQL console: a session at a terminal, or a script from -e, -f or a pipe.",
    mixinStandardHelpOptions = true,
    versionProvider = Casgate.Version.class)
final class SqlCommand implements Callable<Integer> {
  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "${env:CASGATE_URL:-" + ConnectionTarget.DEFAULT_URL + "}",
      description = "The gateway: http://host:port or a JDBC URL. Default: ${DEFAULT-VALUE}")
  private String url = ConnectionTarget.DEFAULT_URL;

  @ArgGroup private Script script = new Script();

  /** Where statements come from when not from the input. */
  static final class Script {
    @Option(
        names = {"-e", "--execute"},
        paramLabel = "SQL",
        description = "Runs the statements, ';' between them, and ends. May be repeated.")
    private List<String> statements = new ArrayList<>();

    @Option(
        names = {"-f", "--file"},
        paramLabel = "FILE",
        description = "Runs the statements of a file and ends; '-' is the input.")
    private Optional<Path> file = Optional.empty();
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How results are printed: ${COMPLETION-CANDIDATES}. Default: table at a terminal, else"
              + " tsv. csv is RFC 4180 with NULL as nothing and an empty text as \"\"; tsv writes"
              + " NULL as \\N; json is an array with an object per row.")
  private Optional<OutputFormat> format = Optional.empty();

  @Option(
      names = {"-D", "--database"},
      paramLabel = "DB",
      description = "The database to begin with.")
  private Optional<String> database = Optional.empty();

  @Option(
      names = {"-u", "--user"},
      paramLabel = "USER",
      description = "Who you are to the gateway.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = {"-p", "--password"},
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      defaultValue = "${env:CASGATE_PASSWORD}",
      description = "Your password; asked for when it does not follow. Or: CASGATE_PASSWORD.")
  private Optional<String> password = Optional.empty();

  @Override
  public Integer call() {
    ConsoleOptions options =
        new ConsoleOptions(
            new ConnectionTarget(url, database, user, password),
            format,
            script.statements,
            script.file);
    return new Console(options, ConsoleStreams.ofProcess(), System.getenv()).run().number();
  }
}
