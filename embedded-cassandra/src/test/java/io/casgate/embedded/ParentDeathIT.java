package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No node outlives the JVM that started it, however that one ends. */
class ParentDeathIT {
  @TempDir private Path directory;

  @Test
  void endsWithAKilledParent() throws Exception {
    Path pidFile = directory.resolve("pid");
    Process parent = startJvm(ClusterParentMain.class, pidFile.toString());
    try {
      Await.until(
          "the parent has a node, or is dead", () -> Files.exists(pidFile) || !parent.isAlive());
      long node = Long.parseLong(Files.readAllLines(pidFile).get(0));
      assertThat(isRunning(node)).isTrue();

      parent.destroyForcibly().waitFor();

      Await.until("the node is gone", () -> !isRunning(node));
    } finally {
      parent.destroyForcibly();
    }
  }

  private Process startJvm(Class<?> main, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Djava.io.tmpdir=" + directory,
            "-cp",
            System.getProperty("java.class.path"),
            main.getName());
    builder.command().addAll(List.of(arguments));
    return builder
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve(main.getSimpleName() + ".log").toFile())
        .start();
  }

  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
