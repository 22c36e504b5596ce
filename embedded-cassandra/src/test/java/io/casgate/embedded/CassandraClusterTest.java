package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Refusals that come before any node is started. */
class CassandraClusterTest {
  @TempDir private Path directory;

  @Test
  void namesThePortThatIsInUse() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ClusterOptions options = ClusterOptions.defaults().withPort(taken.getLocalPort());
      assertThatThrownBy(() -> CassandraCluster.start(options))
          .isInstanceOf(EmbeddedCassandraException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " cannot be used on 127.0.0.1");
    }
  }

  @Test
  void refusesADirectoryOfARunningCluster() throws IOException {
    ClusterOptions options = ClusterOptions.defaults().withDataDirectory(directory);
    try (ClusterDirectory running = ClusterDirectory.open(options)) {
      assertThatThrownBy(() -> CassandraCluster.start(options))
          .hasMessage(
              "The data directory %s is in use by another running cluster.", running.path());
    }
    ClusterDirectory.open(options).close();
    assertThat(directory).exists();
  }

  @Test
  void refusesADirectoryItCannotMake() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    ClusterOptions options = ClusterOptions.defaults().withDataDirectory(file.resolve("data"));
    assertThatThrownBy(() -> CassandraCluster.start(options))
        .hasMessageContaining("Cannot write to the data directory " + file.resolve("data"));
  }

  @Test
  void refusesTheDataOfAClusterOfAnotherSize() {
    new ClusterIdentity("three", 3, 9042, 7000).store(directory);
    ClusterOptions options = ClusterOptions.defaults().withDataDirectory(directory);
    assertThatThrownBy(() -> CassandraCluster.start(options))
        .hasMessageContaining("belong to a cluster of 3 nodes, not 1");
  }

  @Test
  void refusesADirectoryWithABrokenNote() throws IOException {
    Files.writeString(directory.resolve("cluster.properties"), "name=half");
    ClusterOptions options = ClusterOptions.defaults().withDataDirectory(directory);
    assertThatThrownBy(() -> CassandraCluster.start(options))
        .hasMessageContaining("is not what a cluster left there");
  }
}
