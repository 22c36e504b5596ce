package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TemporaryDirectoriesTest {
  @Test
  void sweepsWhatAKilledProcessLeft() throws IOException {
    Path abandoned = TemporaryDirectories.create();
    Files.createFile(DirectoryLock.fileIn(abandoned));
    Path node = Files.createDirectories(abandoned.resolve("node1"));
    Files.createFile(NodePlan.lockFileIn(node));
    try (ClusterDirectory running = ClusterDirectory.open(ClusterOptions.defaults())) {
      ClusterDirectory.delete(TemporaryDirectories.create());
      assertThat(abandoned).doesNotExist();
      assertThat(running.path()).isDirectory();
    }
  }

  @Test
  void goWithTheirCluster() {
    ClusterDirectory directory = ClusterDirectory.open(ClusterOptions.defaults());
    directory.close();
    assertThat(directory.path()).doesNotExist();
  }
}
