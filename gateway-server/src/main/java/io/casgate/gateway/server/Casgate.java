package io.casgate.gateway.server;

import io.casgate.gateway.console.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: where the launcher script enters. */
@Command(
    name = "casgate",
    description = "A MariaDB-style SQL gateway over Apache Cassandra.",
    mixinStandardHelpOptions = true,
    versionProvider = Casgate.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      DemoCommand.class,
      ServerCommand.class,
      CassandraCommand.class,
      SqlCommand.class
    },
    footer = {
      "",
      "'casgate COMMAND --help' tells more of a command. To begin: casgate demo, and in another",
      "terminal casgate sql.",
      "Exit codes: 0 done, 1 a statement failed, 2 wrong usage, 3 no connection, 130 Ctrl-C."
    })
public final class Casgate implements Runnable {
  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command to its end and answers with the exit code. */
  static int run(String... arguments) {
    return new CommandLine(new Casgate())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new CommandFailures())
        .execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Casgate.class.getPackage().getImplementationVersion();
      return new String[] {"casgate " + (version == null ? "(not from a jar)" : version)};
    }
  }

  /** How long-running commands end when nothing stopped them. */
  static int ended() {
    return ExitCode.OK.number();
  }
}
