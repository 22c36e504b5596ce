package io.casgate.examples;

import io.casgate.adapter.plan.PlanCache;
import io.casgate.adapter.plan.SqlPlanner;
import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.demo.SampleData;
import io.casgate.gateway.demo.SampleScale;
import io.casgate.gateway.server.GatewayServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway on a free port, over a small sample of the demo's data. */
record RunningGateway(GatewayServer server) implements AutoCloseable {
  static final SampleScale SCALE = new SampleScale(400, 12_000);

  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  static RunningGateway start(CassandraExtension cassandra) {
    try {
      load(cassandra);
      GatewayConfig config = config(cassandra);
      GatewayServer server =
          GatewayServer.start(
              config,
              runtime -> new PlanCache(new SqlPlanner(), config.sql().planCacheSize())::plan);
      if (!server.awaitReady(LONGEST_START)) {
        server.close();
        throw new IllegalStateException("The gateway is not ready in time.");
      }
      return new RunningGateway(server);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a gateway started.", e);
    }
  }

  private static void load(CassandraExtension cassandra) throws InterruptedException {
    try (SampleData data =
        SampleData.connect(
            List.of(cassandra.contactPoint()),
            cassandra.localDatacenter(),
            (what, rows, ofRows) -> {})) {
      data.ensure(Optional.of(SCALE));
    }
  }

  private static GatewayConfig config(CassandraExtension cassandra) {
    String contactPoint =
        cassandra.contactPoint().getHostString() + ":" + cassandra.contactPoint().getPort();
    return GatewayConfig.load(
        Optional.empty(),
        Map.of("CASGATE_SERVER_PORT", "0", "CASGATE_CASSANDRA_CONTACT_POINTS", contactPoint));
  }

  @Override
  public void close() {
    server.close();
  }
}
