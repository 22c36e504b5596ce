package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.CqlSessionBuilder;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that asks for a password and speaks TLS alone. */
class SecurityIT {
  private static final String PASSWORD = "it's secret";

  @TempDir private static Path directory;
  private static CassandraCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    makeKeyStore();
    cluster =
        CassandraCluster.start(
            ClusterOptions.defaults()
                .withHeapMegabytes(512)
                .withPasswordAuthentication()
                .withClientEncryption(keyStore(), PASSWORD));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void letsInWhoKnowsThePassword() throws Exception {
    try (CqlSession session = encrypted().withAuthCredentials("cassandra", "cassandra").build()) {
      assertThat(session.execute("LIST ROLES").all()).isNotEmpty();
    }
  }

  @Test
  void refusesAWrongPassword() throws Exception {
    CqlSessionBuilder wrong = encrypted().withAuthCredentials("cassandra", "wrong");
    assertThatThrownBy(wrong::build)
        .isInstanceOf(AllNodesFailedException.class)
        .hasMessageContaining("Authentication error");
  }

  @Test
  void refusesPlainText() {
    CqlSessionBuilder plain = builder().withAuthCredentials("cassandra", "cassandra");
    assertThatThrownBy(plain::build).isInstanceOf(AllNodesFailedException.class);
  }

  private static CqlSessionBuilder encrypted() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    try (InputStream input = Files.newInputStream(keyStore())) {
      trusted.load(input, PASSWORD.toCharArray());
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return builder().withSslContext(context);
  }

  private static CqlSessionBuilder builder() {
    return CqlSession.builder()
        .addContactPoints(cluster.contactPoints())
        .withLocalDatacenter(cluster.localDatacenter());
  }

  private static Path keyStore() {
    return directory.resolve("node.p12");
  }

  private static void makeKeyStore() throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    String options =
        " -genkeypair -alias node -keyalg EC -dname CN=localhost -ext san=ip:127.0.0.1"
            + " -validity 2 -storetype PKCS12 -keystore ";
    List<String> command = new ArrayList<>(List.of((keytool + options + keyStore()).split(" ")));
    command.addAll(List.of("-storepass", PASSWORD));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }
}
