package io.casgate.adapter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.client.CassandraTls.KeyStoreFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the connection: what they read, hide and refuse. */
class CassandraConnectionConfigTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "node1, node1, 9042",
    "node1:19042, node1, 19042",
    "' 10.0.0.7:1 ', 10.0.0.7, 1",
    "[::1], ::1, 9042",
    "[fe80::1]:9043, fe80::1, 9043",
  })
  void readsContactPoints(String text, String host, int port) {
    assertThat(ContactPoint.parse(text)).isEqualTo(new ContactPoint(host, port));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ":9042", "node:", "node:abc", "node:0", "node:70000", "::1", "[::1]x:1"})
  void refusesWhatIsNoContactPoint(String text) {
    assertThatThrownBy(() -> ContactPoint.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no contact point");
  }

  @Test
  void printsNoPassword() {
    KeyStoreFile store = new KeyStoreFile(Path.of("trust.p12"), "hidden1");
    CassandraConnectionConfig config =
        CassandraConnectionConfig.DEFAULTS
            .withCredentials("jane", "hidden2")
            .withTls(new CassandraTls(Optional.of(store), Optional.of(store), true));
    assertThat(config.toString()).contains("jane", "***").doesNotContain("hidden");
  }

  @Test
  void namesAKeyStoreThatIsNotThere() {
    Path missing = directory.resolve("trust.p12");
    CassandraTls tls =
        new CassandraTls(Optional.of(new KeyStoreFile(missing, "x")), Optional.empty(), true);
    assertRefused(CassandraConnectionConfig.DEFAULTS.withTls(tls), missing.toString());
  }

  @Test
  void namesADriverConfigurationThatIsNotThere() {
    Path missing = directory.resolve("driver.conf");
    assertRefused(CassandraConnectionConfig.DEFAULTS.withDriverConfig(missing), missing.toString());
  }

  @Test
  void saysWhatIsWrongInADriverConfiguration() throws Exception {
    Path broken = Files.writeString(directory.resolve("driver.conf"), "datastax-java-driver { x");
    assertRefused(CassandraConnectionConfig.DEFAULTS.withDriverConfig(broken), "driver.conf");
  }

  private static void assertRefused(CassandraConnectionConfig config, String named) {
    assertThatThrownBy(() -> new DriverCassandraClient(config).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }
}
