package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The whole configuration of a gateway. The defaults stand here, in the sections; a YAML file goes
 * over them, and the environment over the file.
 */
public record GatewayConfig(CassandraConfig cassandra, ServerConfig server, SqlConfig sql)
    implements ConfigSection {

  public static final GatewayConfig DEFAULTS =
      new GatewayConfig(CassandraConfig.DEFAULTS, ServerConfig.DEFAULTS, SqlConfig.DEFAULTS);

  public GatewayConfig {
    requireNonNull(cassandra, "cassandra");
    requireNonNull(server, "server");
    requireNonNull(sql, "sql");
  }

  /**
   * Reads the configuration.
   *
   * @param file the YAML file; without one the defaults count
   * @param environment variables such as {@code CASGATE_SERVER_PORT}; others are not looked at
   * @throws InvalidConfigException naming every problem at once
   */
  public static GatewayConfig load(Optional<Path> file, Map<String, String> environment) {
    return new ConfigLoader(file, environment).load();
  }
}
