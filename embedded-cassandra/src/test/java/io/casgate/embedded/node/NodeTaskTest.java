package io.casgate.embedded.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTaskTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 4711})
  void comesThroughTheCommandLineUnchanged(long pid) {
    OptionalLong watched = pid == 0 ? OptionalLong.empty() : OptionalLong.of(pid);
    NodeTask task = new NodeTask(Path.of("ready"), Path.of("lock"), 3, watched);
    assertThat(NodeTask.fromArguments(task.toArguments())).isEqualTo(task);
  }
}
