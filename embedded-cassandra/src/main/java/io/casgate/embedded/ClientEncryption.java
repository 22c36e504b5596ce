package io.casgate.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** TLS towards clients: the key store that holds the nodes' certificate and key. */
public record ClientEncryption(Path keyStore, String password) {
  public ClientEncryption {
    keyStore = requireNonNull(keyStore, "keyStore").toAbsolutePath();
    requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return "ClientEncryption[keyStore=" + keyStore + ", password=***]";
  }
}
