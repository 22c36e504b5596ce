package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterPlannerTest {
  @TempDir private Path directory;

  @Test
  void remembersNameAndPortsInTheDirectory() {
    ClusterIdentity first = plan(ClusterOptions.defaults());
    ClusterIdentity second = plan(ClusterOptions.defaults());
    assertThat(second).isEqualTo(first);
  }

  @Test
  void takesAGivenPortAndKeepsTheRest() {
    ClusterIdentity first = plan(ClusterOptions.defaults());
    int other = new Ports(1).nextFree();
    ClusterIdentity second = plan(ClusterOptions.defaults().withPort(other));
    assertThat(second).isEqualTo(new ClusterIdentity(first.name(), 1, other, first.storagePort()));
  }

  @Test
  void givesTwoClustersDifferentNames(@TempDir Path other) {
    ClusterOptions options = ClusterOptions.defaults();
    assertThat(new ClusterPlanner(options).plan(other).get(0).cluster().name())
        .isNotEqualTo(plan(options).name());
  }

  private ClusterIdentity plan(ClusterOptions options) {
    return new ClusterPlanner(options).plan(directory).get(0).cluster();
  }
}
