package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that cannot start says why. */
class NodeFailureIT {
  @TempDir private Path directory;

  @Test
  void showsTheEndOfTheLogOfANodeThatDoesNotStart() {
    ClusterOptions wrong =
        ClusterOptions.defaults().withDataDirectory(directory).withSetting("no_such_option", "1");
    assertThatThrownBy(() -> CassandraCluster.start(wrong))
        .isInstanceOf(EmbeddedCassandraException.class)
        .hasMessageContaining("Cassandra node 1 of 1 ended with exit code")
        .hasMessageContaining("no_such_option");
    assertThat(directory.resolve("node1").resolve("node.log")).isNotEmptyFile();
  }
}
