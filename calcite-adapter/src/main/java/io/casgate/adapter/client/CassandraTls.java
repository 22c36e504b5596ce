package io.casgate.adapter.client;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Encryption of the connections to Cassandra; part of {@link CassandraConnectionConfig}.
 *
 * @param trustStore certificates to trust; empty means those of the JVM
 * @param keyStore the gateway's own certificate, for nodes that ask for one
 * @param checkHostName whether a node's certificate must name the host that was connected to
 */
public record CassandraTls(
    Optional<KeyStoreFile> trustStore, Optional<KeyStoreFile> keyStore, boolean checkHostName) {
  public CassandraTls {
    requireNonNull(trustStore, "trustStore");
    requireNonNull(keyStore, "keyStore");
  }

  /** A key store, PKCS12 or JKS. */
  public record KeyStoreFile(Path path, String password) {
    public KeyStoreFile {
      requireNonNull(path, "path");
      requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return path + "/***";
    }
  }
}
