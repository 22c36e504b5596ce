package io.casgate.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A JVM that starts a cluster and then waits to be killed. */
public final class ClusterParentMain {
  private ClusterParentMain() {}

  public static void main(String[] arguments) throws Exception {
    Path pidFile = Path.of(arguments[0]);
    try (CassandraCluster cluster = CassandraCluster.start(ClusterOptions.defaults())) {
      Path draft = pidFile.resolveSibling("draft");
      Files.write(draft, List.of(Long.toString(cluster.node(1).pid().orElseThrow())));
      Files.move(draft, pidFile, StandardCopyOption.ATOMIC_MOVE);
      cluster.awaitEnd();
    }
  }
}
