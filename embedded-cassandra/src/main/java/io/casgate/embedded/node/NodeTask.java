package io.casgate.embedded.node;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a child JVM is told on its command line: where it reports, how many nodes it waits for, and
 * whose end is its own end.
 *
 * @param readyFile written with the child's pid once clients can connect
 * @param lockFile held as long as the child lives, so that no second node opens the same data
 * @param liveNodes how many nodes, itself included, it must see before it is ready
 * @param watchedProcess the process it ends with; absent means that it watches its standard input
 */
public record NodeTask(Path readyFile, Path lockFile, int liveNodes, OptionalLong watchedProcess) {
  private static final String STANDARD_INPUT = "-";

  public NodeTask {
    requireNonNull(readyFile, "readyFile");
    requireNonNull(lockFile, "lockFile");
    requireNonNull(watchedProcess, "watchedProcess");
  }

  public List<String> toArguments() {
    String watched =
        watchedProcess.isPresent() ? Long.toString(watchedProcess.getAsLong()) : STANDARD_INPUT;
    return List.of(readyFile.toString(), lockFile.toString(), Integer.toString(liveNodes), watched);
  }

  static NodeTask fromArguments(List<String> arguments) {
    String watched = arguments.get(3);
    return new NodeTask(
        Path.of(arguments.get(0)),
        Path.of(arguments.get(1)),
        Integer.parseInt(arguments.get(2)),
        watched.equals(STANDARD_INPUT)
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(watched)));
  }
}
