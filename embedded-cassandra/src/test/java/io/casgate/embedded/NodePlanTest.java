package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodePlanTest {
  @Test
  void givesASingleNodeTheMiddleOfTheRing() {
    assertThat(tokens(1)).containsExactly("0");
  }

  @Test
  void spacesTokensEvenly() {
    assertThat(tokens(2)).containsExactly("-4611686018427387904", "4611686018427387904");
    assertThat(tokens(3)).containsExactly("-6148914691236517206", "0", "6148914691236517205");
  }

  @Test
  void makesEveryNodeASeed() {
    assertThat(plan(1, 2).seeds()).containsExactly("127.0.0.1:7000", "127.0.0.2:7000");
  }

  @Test
  void givesOneNodeMoreMemoryThanEachOfSeveral() {
    assertThat(plan(1, 1).heapMegabytes()).isEqualTo(1024);
    assertThat(plan(1, 3).heapMegabytes()).isEqualTo(512);
  }

  private static List<String> tokens(int nodes) {
    return IntStream.rangeClosed(1, nodes).mapToObj(n -> plan(n, nodes).initialToken()).toList();
  }

  private static NodePlan plan(int number, int nodes) {
    ClusterIdentity cluster = new ClusterIdentity("test", nodes, 9042, 7000);
    return new NodePlan(number, cluster, 7199, Path.of("data"), NodeOptions.defaults());
  }
}
