package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.client.ContactPoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The cluster behind the gateway and how it is reached.
 *
 * @param localDatacenter empty means the one that the contact points are in
 * @param driverConfig a HOCON file of the driver's own options
 * @param requestTimeout how long one request may take where no statement sets a limit
 */
public record CassandraConfig(
    List<ContactPoint> contactPoints,
    Optional<String> localDatacenter,
    Optional<String> user,
    Optional<Secret> password,
    TlsConfig tls,
    DefaultConsistencyLevel readConsistency,
    Optional<Path> driverConfig,
    boolean showSystemKeyspaces,
    Duration requestTimeout)
    implements ConfigSection {

  public static final CassandraConfig DEFAULTS =
      new CassandraConfig(
          List.of(new ContactPoint("127.0.0.1", ContactPoint.DEFAULT_PORT)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          TlsConfig.DEFAULTS,
          DefaultConsistencyLevel.ONE,
          Optional.empty(),
          false,
          Duration.ofSeconds(10));

  public CassandraConfig {
    contactPoints = List.copyOf(contactPoints);
    Limits.require(!contactPoints.isEmpty(), "needs at least one host:port");
    requireNonNull(localDatacenter, "localDatacenter");
    requireNonNull(user, "user");
    requireNonNull(password, "password");
    requireNonNull(tls, "tls");
    requireNonNull(readConsistency, "readConsistency");
    requireNonNull(driverConfig, "driverConfig");
    Limits.requirePositive(requestTimeout);
  }

  /** The same with another cluster behind it. */
  public CassandraConfig withCluster(List<ContactPoint> points, String datacenter) {
    return new CassandraConfig(
        points,
        Optional.of(datacenter),
        user,
        password,
        tls,
        readConsistency,
        driverConfig,
        showSystemKeyspaces,
        requestTimeout);
  }
}
