package io.casgate.gateway.server;

import io.casgate.adapter.client.ContactPoint;
import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.CassandraNode;
import io.casgate.embedded.ClusterListener;
import io.casgate.embedded.ClusterOptions;
import io.casgate.gateway.config.CassandraConfig;
import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.config.ServerConfig;
import io.casgate.gateway.console.ConsoleStreams;
import io.casgate.gateway.console.ExitCode;
import io.casgate.gateway.demo.SampleData;
import io.casgate.gateway.demo.SampleScale;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code casgate demo}: a node, a gateway and sample data in one terminal. */
@Command(
    name = "demo",
    description = "A Cassandra node, the gateway and sample data, in one terminal till Ctrl-C.",
    mixinStandardHelpOptions = true,
    versionProvider = Casgate.Version.class)
final class DemoCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = true)
  private Amount amount = new Amount();

  /** How much sample data, said in one way or the other. */
  static final class Amount {
    @Option(
        names = "--scale",
        paramLabel = "N",
        description =
            "N times 100,000 ratings of as many movies as fit, 1 to 220: the last is 22,000,000"
                + " ratings of 27,303 movies. Without it: what is there, or 1.")
    private Optional<Integer> scale = Optional.empty();

    @ArgGroup(exclusive = false)
    private Counts counts = new Counts();
  }

  /** Sample data by number. */
  static final class Counts {
    @Option(names = "--ratings", paramLabel = "N", description = "How many ratings.")
    private Optional<Integer> ratings = Optional.empty();

    @Option(names = "--movies", paramLabel = "N", description = "How many movies.")
    private Optional<Integer> movies = Optional.empty();
  }

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "The gateway's port; 0 takes a free one. Default: 8765")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Where the data stay for the next start. Default: .casgate/demo")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--fresh", description = "Loads the sample data anew.")
  private boolean fresh;

  @Override
  public Integer call() throws InterruptedException {
    Optional<SampleScale> scale = scale();
    ProgressLine progress =
        new ProgressLine(spec.commandLine().getErr(), ConsoleStreams.terminals().contains("2"));
    AtomicBoolean died = new AtomicBoolean();
    GatewayConfig wanted = config();
    requireFreePort(wanted.server());
    try (RunningUntilStopped running = new RunningUntilStopped()) {
      CassandraCluster cluster =
          running.add(
              CassandraCluster.start(
                  ClusterOptions.defaults().withDataDirectory(directory()),
                  listener(progress, died, running)));
      GatewayServer server = running.add(GatewayServer.start(on(cluster, wanted)));
      load(cluster, scale, progress);
      if (!server.awaitReady(PATIENCE)) {
        progress.done("The gateway does not reach Cassandra.");
        return ExitCode.CONNECTION.number();
      }
      welcome(server);
      running.await();
    }
    return died.get() ? ExitCode.CONNECTION.number() : Casgate.ended();
  }

  private Optional<SampleScale> scale() {
    if (amount.scale.isPresent()) {
      return Optional.of(SampleScale.ofFactor(amount.scale.get()));
    }
    Optional<Integer> movies = amount.counts.movies;
    Optional<Integer> ratings = amount.counts.ratings;
    if (movies.isEmpty() && ratings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SampleScale(
            movies.orElse(SampleScale.DEFAULT.movies()),
            ratings.orElse(SampleScale.DEFAULT.ratings())));
  }

  private Path directory() {
    return data.orElseGet(
        () -> Path.of(System.getProperty("casgate.home", "."), ".casgate", "demo"));
  }

  private GatewayConfig config() {
    GatewayConfig loaded = GatewayConfig.load(Optional.empty(), System.getenv());
    ServerConfig server = port.isPresent() ? loaded.server().withPort(port.get()) : loaded.server();
    return new GatewayConfig(loaded.cassandra(), server, loaded.sql());
  }

  /** Said at once, not after half a minute of starting nodes and loading data. */
  private static void requireFreePort(ServerConfig server) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(server.host(), server.port()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GatewayConfig on(CassandraCluster cluster, GatewayConfig wanted) {
    CassandraConfig cassandra =
        wanted
            .cassandra()
            .withCluster(
                cluster.contactPoints().stream()
                    .map(point -> new ContactPoint(point.getHostString(), point.getPort()))
                    .toList(),
                cluster.localDatacenter());
    return new GatewayConfig(cassandra, wanted.server(), wanted.sql());
  }

  private void load(CassandraCluster cluster, Optional<SampleScale> scale, ProgressLine progress)
      throws InterruptedException {
    long begin = System.nanoTime();
    try (SampleData sample =
        SampleData.connect(
            cluster.contactPoints(),
            cluster.localDatacenter(),
            (what, rows, all) -> progress.update(percent("loading " + what, rows, all)))) {
      SampleData.Loaded loaded = fresh ? sample.reload(scale) : sample.ensure(scale);
      double seconds = (System.nanoTime() - begin) / 1e9;
      progress.done(
          String.format(
              Locale.ROOT,
              "sample data %s: %,d movies, %,d ratings (%.1f s)",
              loaded.outcome() == SampleData.Outcome.FOUND ? "found" : "loaded",
              loaded.scale().movies(),
              loaded.scale().ratings(),
              seconds));
    }
  }

  private static String percent(String what, long rows, long all) {
    return String.format(
        Locale.ROOT, "%s … %d %% (%,d of %,d rows)", what, 100 * rows / all, rows, all);
  }

  private static ClusterListener listener(
      ProgressLine progress, AtomicBoolean died, RunningUntilStopped running) {
    return new ClusterListener() {
      @Override
      public void progress(String line) {
        progress.done(line);
      }

      @Override
      public void nodeDied(CassandraNode node, String logTail) {
        progress.done("Cassandra died; the end of its log:\n" + logTail);
        died.set(true);
        running.stop();
      }
    };
  }

  private void welcome(GatewayServer server) {
    boolean usual = server.port() == ServerConfig.DEFAULTS.port();
    PrintWriter out = spec.commandLine().getOut();
    out.println("casgate ready: " + server.jdbcUrl());
    out.println();
    out.println("  console   ./casgate sql" + (usual ? "" : " --url " + server.url()));
    out.println("  JDBC      " + server.jdbcUrl() + ";serialization=protobuf;timezone=UTC");
    out.println("  query     SELECT * FROM lens.movies WHERE movie_id = 1270;");
    out.println("  end       Ctrl-C");
    out.flush();
  }
}
