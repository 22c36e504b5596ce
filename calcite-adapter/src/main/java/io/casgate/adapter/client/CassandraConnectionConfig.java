package io.casgate.adapter.client;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to reach a cluster: what {@link DriverCassandraClient} is made from. Passwords do not print.
 *
 * @param contactPoints nodes to start from; those of the driver's file are added
 * @param localDatacenter nodes of which data centre are asked; empty means that of the contact
 *     points, which must then be in one
 * @param consistency of reads that no session asks for, such as those that estimate sizes
 * @param driverConfig a configuration file of the Java driver, for all that is not named here; a
 *     consistency or timeout that it sets goes before the one here
 * @param requestTimeout how long the driver waits for one page when the statement has no time limit
 */
public record CassandraConnectionConfig(
    List<ContactPoint> contactPoints,
    Optional<String> localDatacenter,
    Optional<Credentials> credentials,
    Optional<CassandraTls> tls,
    ConsistencyLevel consistency,
    Optional<Path> driverConfig,
    boolean showSystemKeyspaces,
    Duration requestTimeout) {

  /** A node on this machine, without password and TLS. */
  public static final CassandraConnectionConfig DEFAULTS =
      new CassandraConnectionConfig(
          List.of(new ContactPoint("127.0.0.1", ContactPoint.DEFAULT_PORT)),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          DefaultConsistencyLevel.LOCAL_ONE,
          Optional.empty(),
          false,
          Duration.ofSeconds(12));

  public CassandraConnectionConfig {
    contactPoints = List.copyOf(contactPoints);
    requireNonNull(localDatacenter, "localDatacenter");
    requireNonNull(credentials, "credentials");
    requireNonNull(tls, "tls");
    requireNonNull(consistency, "consistency");
    requireNonNull(driverConfig, "driverConfig");
    if (requestTimeout.isNegative() || requestTimeout.isZero()) {
      throw new IllegalArgumentException("requestTimeout " + requestTimeout);
    }
  }

  /** The gateway's user in Cassandra. */
  public record Credentials(String user, String password) {
    public Credentials {
      requireNonNull(user, "user");
      requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return user + "/***";
    }
  }

  public CassandraConnectionConfig withContactPoints(List<ContactPoint> points) {
    return new CassandraConnectionConfig(
        points,
        localDatacenter,
        credentials,
        tls,
        consistency,
        driverConfig,
        showSystemKeyspaces,
        requestTimeout);
  }

  public CassandraConnectionConfig withLocalDatacenter(String name) {
    return new CassandraConnectionConfig(
        contactPoints,
        Optional.of(name),
        credentials,
        tls,
        consistency,
        driverConfig,
        showSystemKeyspaces,
        requestTimeout);
  }

  public CassandraConnectionConfig withCredentials(String user, String password) {
    return new CassandraConnectionConfig(
        contactPoints,
        localDatacenter,
        Optional.of(new Credentials(user, password)),
        tls,
        consistency,
        driverConfig,
        showSystemKeyspaces,
        requestTimeout);
  }

  public CassandraConnectionConfig withTls(CassandraTls config) {
    return new CassandraConnectionConfig(
        contactPoints,
        localDatacenter,
        credentials,
        Optional.of(config),
        consistency,
        driverConfig,
        showSystemKeyspaces,
        requestTimeout);
  }

  public CassandraConnectionConfig withDriverConfig(Path file) {
    return new CassandraConnectionConfig(
        contactPoints,
        localDatacenter,
        credentials,
        tls,
        consistency,
        Optional.of(file),
        showSystemKeyspaces,
        requestTimeout);
  }

  public CassandraConnectionConfig withSystemKeyspaces(boolean shown) {
    return new CassandraConnectionConfig(
        contactPoints,
        localDatacenter,
        credentials,
        tls,
        consistency,
        driverConfig,
        shown,
        requestTimeout);
  }
}
