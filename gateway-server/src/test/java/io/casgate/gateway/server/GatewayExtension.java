package io.casgate.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.config.GatewayConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JUnit extension that gives a test class a gateway on a free port over the build's Cassandra
 * node, and fails a test that leaves a statement or a connection open.
 */
public final class GatewayExtension
    implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final Duration LONGEST_START = Duration.ofSeconds(60);

  private final CassandraExtension cassandra = new CassandraExtension();
  private final Map<String, String> environment;
  private Optional<GatewayServer> running = Optional.empty();

  public GatewayExtension() {
    this(Map.of());
  }

  /** With settings by their names in the environment, such as CASGATE_SERVER_FRAME_ROWS. */
  public GatewayExtension(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    cassandra.beforeAll(context);
    GatewayServer server = GatewayServer.start(config());
    running = Optional.of(server);
    assertThat(server.awaitReady(LONGEST_START)).as("ready in time").isTrue();
  }

  private GatewayConfig config() {
    Map<String, String> settings = new HashMap<>(environment);
    settings.put("CASGATE_SERVER_PORT", "0");
    settings.put(
        "CASGATE_CASSANDRA_CONTACT_POINTS",
        cassandra.contactPoint().getHostString() + ":" + cassandra.contactPoint().getPort());
    return GatewayConfig.load(Optional.empty(), settings);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(server().openStatements()).as("statements left open").isZero();
    assertThat(server().openSessions()).as("connections left open").isZero();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    running.ifPresent(GatewayServer::close);
    running = Optional.empty();
    cassandra.afterAll(context);
  }

  public GatewayServer server() {
    return running.orElseThrow();
  }

  /** The node, and the keyspace of the test class. */
  public CassandraExtension cassandra() {
    return cassandra;
  }

  /** Connects as a client does, with the test class's keyspace as database. */
  public Connection connect(Encoding encoding) throws SQLException {
    Connection connection =
        DriverManager.getConnection(encoding.of(server().jdbcUrl()) + ";timezone=UTC");
    connection.setSchema(cassandra.keyspace());
    return connection;
  }
}
