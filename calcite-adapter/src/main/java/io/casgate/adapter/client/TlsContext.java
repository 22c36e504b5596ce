package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.ssl.ProgrammaticSslEngineFactory;
import com.datastax.oss.driver.api.core.ssl.SslEngineFactory;
import io.casgate.adapter.client.CassandraTls.KeyStoreFile;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What {@link CassandraTls} means to the JVM: key stores read, and a factory of TLS engines. */
final class TlsContext {
  private TlsContext() {}

  /**
   * @throws IllegalArgumentException naming the key store that cannot be read
   */
  static SslEngineFactory of(CassandraTls config) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers(config.keyStore()), trustManagers(config.trustStore()), null);
      return new ProgrammaticSslEngineFactory(context, null, config.checkHostName(), false);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("TLS: " + e.getMessage(), e);
    }
  }

  private static KeyManager @Nullable [] keyManagers(Optional<KeyStoreFile> file)
      throws GeneralSecurityException {
    if (file.isEmpty()) {
      return null;
    }
    String algorithm = KeyManagerFactory.getDefaultAlgorithm();
    KeyManagerFactory factory = KeyManagerFactory.getInstance(algorithm);
    factory.init(read(file.get()), file.get().password().toCharArray());
    return factory.getKeyManagers();
  }

  private static TrustManager @Nullable [] trustManagers(Optional<KeyStoreFile> file)
      throws GeneralSecurityException {
    if (file.isEmpty()) {
      return null;
    }
    String algorithm = TrustManagerFactory.getDefaultAlgorithm();
    TrustManagerFactory factory = TrustManagerFactory.getInstance(algorithm);
    factory.init(read(file.get()));
    return factory.getTrustManagers();
  }

  private static KeyStore read(KeyStoreFile file) throws GeneralSecurityException {
    try {
      return KeyStore.getInstance(file.path().toFile(), file.password().toCharArray());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "key store " + file.path() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
