package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigUtil;
import io.casgate.adapter.schema.SchemaDiscovery;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The driver's settings: the gateway's choices, over them the driver's own file if there is one,
 * over both what {@link CassandraConnectionConfig} says by name.
 */
final class DriverOptions {
  private final CassandraConnectionConfig config;

  /**
   * @throws IllegalArgumentException when a file that the settings name cannot be used
   */
  DriverOptions(CassandraConnectionConfig config) {
    this.config = config;
    checkDriverConfig();
    config.tls().ifPresent(TlsContext::of);
  }

  /** A new session's builder; names of hosts are looked up anew. */
  CqlSessionBuilder sessionBuilder() {
    CqlSessionBuilder builder = CqlSession.builder().withConfigLoader(configLoader());
    for (ContactPoint point : config.contactPoints()) {
      builder.addContactPoint(new InetSocketAddress(point.host(), point.port()));
    }
    config.localDatacenter().ifPresent(builder::withLocalDatacenter);
    config.credentials().ifPresent(c -> builder.withAuthCredentials(c.user(), c.password()));
    config.tls().map(TlsContext::of).ifPresent(builder::withSslEngineFactory);
    return builder;
  }

  private DriverConfigLoader configLoader() {
    return DriverConfigLoader.fromString(
        ownChoices() + config.driverConfig().map(DriverOptions::include).orElse(""));
  }

  private void checkDriverConfig() {
    try (DriverConfigLoader loader = configLoader()) {
      loader.getInitialConfig();
    } catch (ConfigException e) {
      throw new IllegalArgumentException("driver configuration: " + e.getMessage(), e);
    }
  }

  /** The first attempt must fail for the gateway to say why; it tries again by itself. */
  private String ownChoices() {
    return """
    datastax-java-driver {
      basic {
        session-name = casgate
        request.timeout = %d milliseconds
        request.consistency = %s
        load-balancing-policy.class = DcInferringLoadBalancingPolicy
      }
      advanced {
        reconnection-policy { base-delay = 500 milliseconds, max-delay = 10 seconds }
        netty.daemon = true
        netty.io-group.shutdown.quiet-period = 0
        netty.admin-group.shutdown.quiet-period = 0
        metadata.schema.refreshed-keyspaces = [%s]
      }
    }
    """
        .formatted(
            config.requestTimeout().toMillis(), config.consistency().name(), refreshedKeyspaces());
  }

  /** An empty list means all of them; with exclusions alone the driver takes in none. */
  private String refreshedKeyspaces() {
    if (config.showSystemKeyspaces()) {
      return "";
    }
    return SchemaDiscovery.SYSTEM_KEYSPACES.stream()
        .sorted()
        .map(name -> "\"!" + name + "\"")
        .collect(Collectors.joining(", ", "\"/.*/\", ", ""));
  }

  private static String include(Path file) {
    return "include required(file("
        + ConfigUtil.quoteString(file.toAbsolutePath().toString())
        + "))\n";
  }
}
