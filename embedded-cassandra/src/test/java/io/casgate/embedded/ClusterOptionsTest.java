package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {
  private static final ClusterOptions DEFAULTS = ClusterOptions.defaults();

  @Test
  void isOneNodeWithoutFurtherWords() {
    assertThat(DEFAULTS.nodes()).isEqualTo(1);
    assertThat(DEFAULTS.port()).isEmpty();
    assertThat(DEFAULTS.dataDirectory()).isEmpty();
    assertThat(DEFAULTS.node().authentication()).isEqualTo(NodeAuthentication.NONE);
  }

  @Test
  void refusesAHeapThatIsTooSmall() {
    assertThatThrownBy(() -> DEFAULTS.withHeapMegabytes(64))
        .isInstanceOf(EmbeddedCassandraException.class)
        .hasMessage("A Cassandra node needs a heap of at least 256 MiB, not 64.");
  }

  @Test
  void refusesImpossibleNumbersOfNodesAndPorts() {
    assertThatThrownBy(() -> DEFAULTS.withNodes(0)).hasMessageContaining("1 to 9 nodes, not 0");
    assertThatThrownBy(() -> DEFAULTS.withNodes(10)).hasMessageContaining("1 to 9 nodes, not 10");
    assertThatThrownBy(() -> DEFAULTS.withPort(70_000)).hasMessageContaining("no port 70000");
  }

  @Test
  void keepsThePasswordOfTheKeyStoreToItself() {
    ClusterOptions options = DEFAULTS.withClientEncryption(Path.of("store.p12"), "open sesame");
    assertThat(options.toString()).contains("store.p12").doesNotContain("sesame");
  }
}
