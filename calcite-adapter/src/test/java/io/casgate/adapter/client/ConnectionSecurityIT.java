package io.casgate.adapter.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.client.CassandraTls.KeyStoreFile;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.ClusterOptions;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that asks for a password and speaks TLS alone; its certificate names 127.0.0.1. */
class ConnectionSecurityIT {
  private static final String PASSWORD = "it's secret";

  @TempDir private static Path directory;
  private static CassandraCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    makeKey("node.p12", "-ext", "san=ip:127.0.0.1");
    makeKey("other.p12");
    List<String> from = List.of("-keystore", file("node.p12"), "-file", file("node.cer"));
    keytool(from, "-exportcert");
    List<String> to = List.of("-keystore", file("trust.p12"), "-file", file("node.cer"));
    keytool(to, "-importcert", "-noprompt");
    cluster =
        CassandraCluster.start(
            ClusterOptions.defaults()
                .withHeapMegabytes(512)
                .withPasswordAuthentication()
                .withClientEncryption(Path.of(file("node.p12")), PASSWORD));
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void connectsWithPasswordTrustAndHostCheck() {
    CassandraConnectionConfig config =
        node("127.0.0.1")
            .withTls(trusting("trust.p12", true))
            .withCredentials("cassandra", "cassandra");
    try (DriverCassandraClient client = ClientFixture.connect(config)) {
      assertThat(client.isConnected()).isTrue();
      CompletableFuture<CqlPage> roles =
          client.execute(request("SELECT role FROM system_auth.roles"));
      assertThat(roles.join().size()).isPositive();
    }
  }

  @Test
  void connectsUnderAnotherNameWithoutHostCheck() {
    CassandraConnectionConfig config =
        node("localhost")
            .withTls(trusting("trust.p12", false))
            .withCredentials("cassandra", "cassandra");
    try (DriverCassandraClient client = ClientFixture.connect(config)) {
      assertThat(client.isConnected()).isTrue();
    }
  }

  @Test
  void refusesAHostThatTheCertificateDoesNotName() {
    assertThat(whyNot(node("localhost").withTls(trusting("trust.p12", true))))
        .satisfies(e -> assertThat(e.error()).isEqualTo(SqlError.CASSANDRA_UNREACHABLE))
        .hasMessageContaining("localhost");
  }

  @Test
  void refusesACertificateItDoesNotTrust() {
    assertThat(whyNot(node("127.0.0.1").withTls(trusting("other.p12", true))))
        .satisfies(e -> assertThat(e.error()).isEqualTo(SqlError.CASSANDRA_UNREACHABLE))
        .hasMessageContaining("certification path");
  }

  @Test
  void saysThatThePasswordIsWrong() {
    CassandraConnectionConfig config =
        node("127.0.0.1")
            .withTls(trusting("trust.p12", true))
            .withCredentials("cassandra", "wrong");
    assertThat(whyNot(config))
        .satisfies(e -> assertThat(e.error()).isEqualTo(SqlError.CASSANDRA_DENIED))
        .hasMessageContaining("password are incorrect");
  }

  @Test
  void saysThatAPasswordIsNeeded() {
    assertThat(whyNot(node("127.0.0.1").withTls(trusting("trust.p12", true))))
        .satisfies(e -> assertThat(e.error()).isEqualTo(SqlError.CASSANDRA_DENIED))
        .hasMessageContaining("requires authentication");
  }

  private static SqlFailure whyNot(CassandraConnectionConfig config) {
    try (DriverCassandraClient client = new DriverCassandraClient(config)) {
      CqlRequest request = request("SELECT key FROM system.local");
      Eventually.assertTrue(
          "it failed to connect",
          () ->
              !ClientFixture.failureOf(client.execute(request))
                  .getMessage()
                  .contains("connecting"));
      assertThat(client.isConnected()).isFalse();
      return ClientFixture.failureOf(client.execute(request));
    }
  }

  private static CassandraConnectionConfig node(String host) {
    InetSocketAddress address = cluster.node(1).contactPoint();
    return CassandraConnectionConfig.DEFAULTS.withContactPoints(
        List.of(new ContactPoint(host, address.getPort())));
  }

  private static CassandraTls trusting(String store, boolean checkHostName) {
    KeyStoreFile trust = new KeyStoreFile(Path.of(file(store)), PASSWORD);
    return new CassandraTls(Optional.of(trust), Optional.empty(), checkHostName);
  }

  private static CqlRequest request(String text) {
    return new CqlRequest(text, List.of(), 10, DefaultConsistencyLevel.ONE, Optional.empty());
  }

  private static String file(String name) {
    return directory.resolve(name).toString();
  }

  private static void makeKey(String store, String... more) throws Exception {
    List<String> options = new ArrayList<>(List.of("-keystore", file(store)));
    options.addAll(List.of("-keyalg", "EC", "-dname", "CN=" + store, "-validity", "2"));
    options.addAll(List.of(more));
    keytool(options, "-genkeypair");
  }

  private static void keytool(List<String> options, String... verb) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(verb));
    command.addAll(List.of("-alias", "node", "-storetype", "PKCS12", "-storepass", PASSWORD));
    command.addAll(options);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
