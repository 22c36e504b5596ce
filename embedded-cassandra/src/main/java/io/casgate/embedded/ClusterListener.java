package io.casgate.embedded;

import java.util.function.Consumer;

/** What a cluster tells its owner. Called from the starting thread or from a watcher's thread. */
public interface ClusterListener {
  /** One line for a terminal, such as {@code starting node 1 of 3 …}. */
  default void progress(String line) {}

  /** A node ended that nobody had asked to end. */
  default void nodeDied(CassandraNode node, String logTail) {}

  static ClusterListener silent() {
    return new ClusterListener() {};
  }

  static ClusterListener ofLines(Consumer<String> lines) {
    return new ClusterListener() {
      @Override
      public void progress(String line) {
        lines.accept(line);
      }

      @Override
      public void nodeDied(CassandraNode node, String logTail) {
        lines.accept("node " + node.number() + " died; the end of its log:\n" + logTail);
      }
    };
  }
}
