package io.casgate.gateway.server;

import io.casgate.gateway.config.GatewayConfig;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casgate server}: the gateway alone, on a Cassandra that is there or will be. */
@Command(
    name = "server",
    description = "The gateway alone. It waits for Cassandra, and serves until it is told to end.",
    mixinStandardHelpOptions = true,
    versionProvider = Casgate.Version.class)
final class ServerCommand implements Callable<Integer> {
  private static final Duration LONG = Duration.ofDays(1);

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "The configuration; config/casgate.yaml shows every key. The environment counts more:"
              + " server.port is CASGATE_SERVER_PORT.")
  private Optional<Path> config = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    GatewayConfig loaded = GatewayConfig.load(config, System.getenv());
    try (RunningUntilStopped running = new RunningUntilStopped()) {
      GatewayServer server = running.add(GatewayServer.start(loaded));
      boolean ready = false;
      while (!ready) {
        ready = server.awaitReady(LONG);
      }
      PrintWriter out = spec.commandLine().getOut();
      out.println("casgate ready: " + server.jdbcUrl());
      out.flush();
      running.await();
    }
    return Casgate.ended();
  }
}
