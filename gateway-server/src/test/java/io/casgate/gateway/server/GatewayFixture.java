package io.casgate.gateway.server;

import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.config.ServerConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A gateway on a free port whose statements a test makes up, and clients of it. */
public final class GatewayFixture implements AutoCloseable {
  private final FakePlans plans = new FakePlans();
  private final FakeCassandraClient cassandra = new FakeCassandraClient();
  private final GatewayServer server;

  private GatewayFixture(ServerConfig config) {
    GatewayConfig defaults = GatewayConfig.DEFAULTS;
    this.server =
        GatewayServer.start(
            new GatewayConfig(defaults.cassandra(), config, defaults.sql()),
            cassandra,
            runtime -> plans);
  }

  public static GatewayFixture start() {
    return start(TestServerConfig.DEFAULTS);
  }

  public static GatewayFixture start(TestServerConfig config) {
    return new GatewayFixture(config.toServerConfig());
  }

  public FakePlans plans() {
    return plans;
  }

  public FakeCassandraClient cassandra() {
    return cassandra;
  }

  public GatewayServer server() {
    return server;
  }

  public Connection connect(Encoding encoding) throws SQLException {
    return connect(encoding, "");
  }

  /** Connects with more in the URL, such as {@code ;timezone=UTC}. */
  public Connection connect(Encoding encoding, String more) throws SQLException {
    return connect(encoding, more, new Properties());
  }

  public Connection connect(Encoding encoding, String more, Properties properties)
      throws SQLException {
    return DriverManager.getConnection(encoding.of(server.jdbcUrl()) + more, properties);
  }

  @Override
  public void close() {
    server.close();
  }
}
