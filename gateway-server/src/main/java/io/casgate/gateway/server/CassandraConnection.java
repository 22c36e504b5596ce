package io.casgate.gateway.server;

import io.casgate.adapter.client.CassandraConnectionConfig;
import io.casgate.adapter.client.CassandraConnectionConfig.Credentials;
import io.casgate.adapter.client.CassandraTls;
import io.casgate.adapter.client.CassandraTls.KeyStoreFile;
import io.casgate.gateway.config.CassandraConfig;
import io.casgate.gateway.config.Secret;
import io.casgate.gateway.config.TlsConfig;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration of the cluster in the adapter's own words. */
final class CassandraConnection {
  private CassandraConnection() {}

  static CassandraConnectionConfig of(CassandraConfig config) {
    return new CassandraConnectionConfig(
        config.contactPoints(),
        config.localDatacenter(),
        config.user().map(user -> new Credentials(user, text(config.password()))),
        config.tls().enabled() ? Optional.of(tls(config.tls())) : Optional.empty(),
        config.readConsistency(),
        config.driverConfig(),
        config.showSystemKeyspaces(),
        config.requestTimeout());
  }

  private static CassandraTls tls(TlsConfig config) {
    return new CassandraTls(
        store(config.trustStore(), config.trustStorePassword()),
        store(config.keyStore(), config.keyStorePassword()),
        config.checkHostName());
  }

  private static Optional<KeyStoreFile> store(Optional<Path> path, Optional<Secret> password) {
    return path.map(file -> new KeyStoreFile(file, text(password)));
  }

  private static String text(Optional<Secret> secret) {
    return secret.map(Secret::value).orElse("");
  }
}
