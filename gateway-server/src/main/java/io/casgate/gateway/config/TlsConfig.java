package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Encryption between the gateway and Cassandra.
 *
 * @param trustStore whom to trust; empty means the JVM's own store
 * @param keyStore what to show when the cluster asks clients for a certificate
 * @param checkHostName whether a node's certificate must name the host that was dialled
 */
public record TlsConfig(
    boolean enabled,
    Optional<Path> trustStore,
    Optional<Secret> trustStorePassword,
    Optional<Path> keyStore,
    Optional<Secret> keyStorePassword,
    boolean checkHostName)
    implements ConfigSection {

  public static final TlsConfig DEFAULTS =
      new TlsConfig(
          false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);

  public TlsConfig {
    requireNonNull(trustStore, "trustStore");
    requireNonNull(trustStorePassword, "trustStorePassword");
    requireNonNull(keyStore, "keyStore");
    requireNonNull(keyStorePassword, "keyStorePassword");
  }
}
