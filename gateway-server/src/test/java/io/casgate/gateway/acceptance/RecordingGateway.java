package io.casgate.gateway.acceptance;

import io.casgate.adapter.client.CassandraConnectionConfig;
import io.casgate.adapter.client.ContactPoint;
import io.casgate.adapter.client.DriverCassandraClient;
import io.casgate.adapter.plan.PlanCache;
import io.casgate.adapter.plan.SqlPlanner;
import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.GatewayServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A gateway on a free port over a real cluster, what it sends to it, and clients of it. */
record RecordingGateway(GatewayServer server, RecordingClient cassandra) implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  /** Starts one with the defaults and waits for the cluster. */
  static RecordingGateway startReady(InetSocketAddress contactPoint) {
    return startReady(contactPoint, Map.of());
  }

  /** Starts one with settings in the environment's words and waits for the cluster. */
  static RecordingGateway startReady(InetSocketAddress contactPoint, Map<String, String> settings) {
    RecordingGateway gateway = start(contactPoint, settings);
    gateway.requireReady();
    return gateway;
  }

  static RecordingGateway start(InetSocketAddress contactPoint, Map<String, String> settings) {
    ContactPoint point = new ContactPoint(contactPoint.getHostString(), contactPoint.getPort());
    RecordingClient client =
        new RecordingClient(
            new DriverCassandraClient(
                CassandraConnectionConfig.DEFAULTS.withContactPoints(List.of(point))));
    GatewayConfig config = config(contactPoint, settings);
    int plans = config.sql().planCacheSize();
    return new RecordingGateway(
        GatewayServer.start(
            config, client, runtime -> new PlanCache(new SqlPlanner(), plans)::plan),
        client);
  }

  private static GatewayConfig config(
      InetSocketAddress contactPoint, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("CASGATE_SERVER_PORT", "0");
    environment.put(
        "CASGATE_CASSANDRA_CONTACT_POINTS",
        contactPoint.getHostString() + ":" + contactPoint.getPort());
    return GatewayConfig.load(Optional.empty(), environment);
  }

  void requireReady() {
    try {
      if (server.awaitReady(LONGEST_START)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.close();
    throw new IllegalStateException("The gateway is not ready in time.");
  }

  Connection connect(Encoding encoding, String database) throws SQLException {
    Connection connection =
        DriverManager.getConnection(encoding.of(server.jdbcUrl()) + ";timezone=UTC");
    connection.setSchema(database);
    return connection;
  }

  /** The status of a page such as {@code /health/ready}. */
  int status(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    try {
      return HttpClient.newHttpClient()
          .send(request, HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking for " + path, e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
