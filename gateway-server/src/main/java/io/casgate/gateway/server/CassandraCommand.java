package io.casgate.gateway.server;

import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.ClusterListener;
import io.casgate.embedded.ClusterOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casgate cassandra}: embedded nodes alone, for a gateway of their own or for cqlsh. */
@Command(
    name = "cassandra",
    description = "Real Cassandra nodes on this machine, on 127.0.0.1 and the addresses after it.",
    mixinStandardHelpOptions = true,
    versionProvider = Casgate.Version.class)
final class CassandraCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many nodes, 1 to 9. Default: ${DEFAULT-VALUE}")
  private int nodes = 1;

  @Option(
      names = "--port",
      paramLabel = "P",
      defaultValue = "9042",
      description = "The port of every node for CQL. Default: ${DEFAULT-VALUE}")
  private int port = 9042;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where data survive; without it they end with the nodes.")
  private Optional<Path> data = Optional.empty();

  @Override
  public Integer call() throws InterruptedException {
    ClusterOptions options = ClusterOptions.defaults().withNodes(nodes).withPort(port);
    if (data.isPresent()) {
      options = options.withDataDirectory(data.get());
    }
    PrintWriter errors = spec.commandLine().getErr();
    try (CassandraCluster cluster =
        CassandraCluster.start(options, ClusterListener.ofLines(errors::println))) {
      String points =
          cluster.contactPoints().stream()
              .map(point -> point.getHostString() + ":" + point.getPort())
              .collect(Collectors.joining(","));
      PrintWriter out = spec.commandLine().getOut();
      out.println("cassandra ready: " + points);
      out.flush();
      cluster.awaitEnd();
    }
    return Casgate.ended();
  }
}
