package io.casgate.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.casgate.adapter.client.ContactPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayConfigTest {
  private static final Path SHIPPED = Path.of("..", "config", "casgate.yaml");

  @TempDir Path directory;

  @Test
  void defaultsAreThoseOfTheShippedFile() {
    assertThat(GatewayConfig.load(Optional.of(SHIPPED), Map.of()))
        .isEqualTo(GatewayConfig.DEFAULTS);
  }

  @Test
  void shippedFileShowsEveryKey() throws IOException {
    JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(SHIPPED));
    List<String> shown = new ArrayList<>();
    collectKeys("", root, shown);
    List<String> keys = new ConfigBinder(Map.of(), new ArrayList<>()).keys(GatewayConfig.DEFAULTS);
    assertThat(shown).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void shippedFileWritesEveryDefaultOut() throws IOException {
    JsonNode root = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(SHIPPED));
    List<String> shown = new ArrayList<>();
    collectKeys("", root, shown);
    List<String> empty = shown.stream().filter(key -> at(root, key).isNull()).toList();
    assertThat(empty)
        .containsExactlyInAnyOrder(
            "cassandra.local-datacenter",
            "cassandra.user",
            "cassandra.password",
            "cassandra.password-file",
            "cassandra.tls.trust-store",
            "cassandra.tls.trust-store-password",
            "cassandra.tls.trust-store-password-file",
            "cassandra.tls.key-store",
            "cassandra.tls.key-store-password",
            "cassandra.tls.key-store-password-file",
            "cassandra.driver-config");
  }

  @Test
  void withoutFileTheDefaultsCount() {
    assertThat(GatewayConfig.load(Optional.empty(), Map.of())).isEqualTo(GatewayConfig.DEFAULTS);
  }

  @Test
  void emptyFileChangesNothing() throws IOException {
    assertThat(load("# nothing\n", Map.of())).isEqualTo(GatewayConfig.DEFAULTS);
    assertThat(load("server:\ncassandra:\n  tls:\n", Map.of())).isEqualTo(GatewayConfig.DEFAULTS);
  }

  @Test
  void environmentCountsMoreThanTheFile() throws IOException {
    GatewayConfig config =
        load(
            "server:\n  port: 1111\n  host: 0.0.0.0\n",
            Map.of(
                "CASGATE_SERVER_PORT",
                "2222",
                "CASGATE_CASSANDRA_CONTACT_POINTS",
                "node1:9043, node2,[::1]:9044",
                "CASGATE_CASSANDRA_TLS_CHECK_HOST_NAME",
                "false"));
    assertThat(config.server().port()).isEqualTo(2222);
    assertThat(config.server().host()).isEqualTo("0.0.0.0");
    assertThat(config.cassandra().contactPoints())
        .containsExactly(
            new ContactPoint("node1", 9043),
            new ContactPoint("node2", 9042),
            new ContactPoint("::1", 9044));
    assertThat(config.cassandra().tls().checkHostName()).isFalse();
  }

  @Test
  void readsEveryKindOfValue() throws IOException {
    GatewayConfig config =
        load(
            """
            cassandra:
              contact-points: [a:1, b:2]
              read-consistency: local_quorum
              show-system-keyspaces: yes
            server:
              frame-bytes: 512KB
              connection-idle-time: 2h
            sql:
              time-zone: "+02:00"
              max-statement-time: 1500ms
              sql-mode: ANSI
            """,
            Map.of());
    assertThat(config.cassandra().contactPoints()).hasSize(2);
    assertThat(config.cassandra().readConsistency())
        .isEqualTo(DefaultConsistencyLevel.LOCAL_QUORUM);
    assertThat(config.cassandra().showSystemKeyspaces()).isTrue();
    assertThat(config.server().frameBytes().bytes()).isEqualTo(512 * 1024);
    assertThat(config.server().connectionIdleTime()).isEqualTo(Duration.ofHours(2));
    assertThat(config.sql().timeZone().name()).isEqualTo("+02:00");
    assertThat(config.sql().maxStatementTime()).isEqualTo(Duration.ofMillis(1500));
    assertThat(config.sql().sqlMode()).hasToString("ANSI_QUOTES,PIPES_AS_CONCAT");
  }

  @Test
  void suggestsTheKeyThatWasMeant() {
    assertThatThrownBy(() -> load("server:\n  prot: 1\n", Map.of()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining("unknown key 'server.prot'; Did you mean 'server.port'?");
    assertThatThrownBy(
            () -> GatewayConfig.load(Optional.empty(), Map.of("CASGATE_SERVER_PROT", "1")))
        .hasMessageContaining(
            "unknown variable CASGATE_SERVER_PROT; Did you mean 'CASGATE_SERVER_PORT'?");
  }

  @Test
  void leavesVariablesOfOthersAlone() {
    Map<String, String> environment =
        Map.of("CASGATE_HOME", "/opt", "CASGATE_JAVA_OPTS", "-Xmx1g", "PATH", "/bin");
    assertThat(GatewayConfig.load(Optional.empty(), environment)).isEqualTo(GatewayConfig.DEFAULTS);
  }

  @Test
  void reportsAllProblemsTogether() {
    assertThatThrownBy(
            () ->
                load(
                    """
                    server:
                      port: 70000
                      worker-threads: many
                      first-response-time: 10m
                      frame-bytes: 3 apples
                    sql:
                      time-zone: Mars/Olympus
                    cassandra:
                      read-consistency: MOST
                      colour: red
                    """,
                    Map.of("CASGATE_SERVER_FRAME_ROWS", "0")))
        .isInstanceOfSatisfying(
            InvalidConfigException.class,
            e -> {
              assertThat(e.problems()).hasSize(8);
              assertThat(e)
                  .hasMessageStartingWith("The configuration has 8 problems:")
                  .hasMessageContaining("server.port: must be from 0 to 65535, not 70000")
                  .hasMessageContaining("server.worker-threads: 'many' is no whole number")
                  .hasMessageContaining("server.first-response-time: must be 150s or less")
                  .hasMessageContaining("'3 apples' is no size")
                  .hasMessageContaining("'Mars/Olympus' is no time zone")
                  .hasMessageContaining("'MOST' is no consistency level")
                  .hasMessageContaining("unknown key 'cassandra.colour'")
                  .hasMessageContaining("CASGATE_SERVER_FRAME_ROWS: must be from 1");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "server: [1, 2]        | unknown key 'server'",
        "just words            | needs sections",
        "'server: {port: 1'    | :",
        "'server:\n  port: 1\n  port: 2' | Duplicate field 'port'"
      })
  void refusesFilesOfTheWrongShape(String yaml, String problem) {
    assertThatThrownBy(() -> load(yaml, Map.of()))
        .isInstanceOf(InvalidConfigException.class)
        .hasMessageContaining(problem);
  }

  @Test
  void saysWhenThereIsNoFile() {
    assertThatThrownBy(
            () -> GatewayConfig.load(Optional.of(directory.resolve("none.yaml")), Map.of()))
        .hasMessageContaining("there is no such file");
  }

  @Test
  void neverShowsSecrets() {
    GatewayConfig config =
        GatewayConfig.load(Optional.empty(), Map.of("CASGATE_CASSANDRA_PASSWORD", "hunter2"));
    assertThat(config.cassandra().password()).contains(new Secret("hunter2"));
    assertThat(config.toString()).contains("***").doesNotContain("hunter2");
  }

  @Test
  void readsSecretsFromFiles() throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), "hunter2\n");
    GatewayConfig config =
        GatewayConfig.load(
            Optional.empty(), Map.of("CASGATE_CASSANDRA_PASSWORD_FILE", file.toString()));
    assertThat(config.cassandra().password()).contains(new Secret("hunter2"));
    assertThatThrownBy(
            () ->
                GatewayConfig.load(
                    Optional.empty(), Map.of("CASGATE_CASSANDRA_PASSWORD_FILE", file + ".none")))
        .hasMessageContaining("cannot read");
  }

  @ParameterizedTest
  @CsvSource({"64MB,67108864,64MB", "1024,1024,1KB", "1000B,1000,1000B", "2 gb,2147483648,2GB"})
  void readsAndPrintsSizes(String text, long bytes, String printed) {
    assertThat(DataSize.parse(text).bytes()).isEqualTo(bytes);
    assertThat(DataSize.parse(text)).hasToString(printed);
  }

  private GatewayConfig load(String yaml, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(directory.resolve("casgate.yaml"), yaml);
    return GatewayConfig.load(Optional.of(file), environment);
  }

  private static void collectKeys(String prefix, JsonNode object, List<String> keys) {
    object
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isObject()) {
                collectKeys(prefix + field.getKey() + ".", field.getValue(), keys);
              } else {
                keys.add(prefix + field.getKey());
              }
            });
  }

  private static JsonNode at(JsonNode root, String key) {
    return root.at("/" + key.replace('.', '/'));
  }
}
