package io.casgate.embedded;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a cluster should be like; {@link #defaults()} is one node on a free port, data temporary.
 *
 * @param port the native port of every node; absent means the directory's last one, or a free one
 * @param dataDirectory where data survive a restart; absent means temporary
 * @param watchedProcess the process the nodes end with; absent means this one
 */
public record ClusterOptions(
    int nodes,
    OptionalInt port,
    Optional<Path> dataDirectory,
    OptionalLong watchedProcess,
    Duration startTimeout,
    NodeOptions node) {
  private static final int MOST_NODES = 9;

  public ClusterOptions {
    if (nodes < 1 || nodes > MOST_NODES) {
      throw new EmbeddedCassandraException(
          "An embedded cluster has 1 to %d nodes, not %d.".formatted(MOST_NODES, nodes));
    }
    if (port.isPresent() && (port.getAsInt() < 1 || port.getAsInt() > 65_535)) {
      throw new EmbeddedCassandraException("There is no port " + port.getAsInt() + ".");
    }
    dataDirectory = dataDirectory.map(Path::toAbsolutePath).map(Path::normalize);
    requireNonNull(watchedProcess, "watchedProcess");
    requireNonNull(startTimeout, "startTimeout");
    requireNonNull(node, "node");
  }

  public static ClusterOptions defaults() {
    return new ClusterOptions(
        1,
        OptionalInt.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Duration.ofMinutes(3),
        NodeOptions.defaults());
  }

  public ClusterOptions withNodes(int count) {
    return new ClusterOptions(count, port, dataDirectory, watchedProcess, startTimeout, node);
  }

  public ClusterOptions withPort(int number) {
    OptionalInt chosen = OptionalInt.of(number);
    return new ClusterOptions(nodes, chosen, dataDirectory, watchedProcess, startTimeout, node);
  }

  public ClusterOptions withDataDirectory(Path directory) {
    Optional<Path> chosen = Optional.of(directory);
    return new ClusterOptions(nodes, port, chosen, watchedProcess, startTimeout, node);
  }

  /** The nodes may outlive this JVM and end with the given process instead. */
  public ClusterOptions withLifetimeOf(long processId) {
    OptionalLong chosen = OptionalLong.of(processId);
    return new ClusterOptions(nodes, port, dataDirectory, chosen, startTimeout, node);
  }

  public ClusterOptions withHeapMegabytes(int megabytes) {
    return withNode(node.withHeapMegabytes(megabytes));
  }

  /** The first superuser is Cassandra's own: user and password are both {@code cassandra}. */
  public ClusterOptions withPasswordAuthentication() {
    return withNode(node.withAuthentication(NodeAuthentication.PASSWORD));
  }

  public ClusterOptions withClientEncryption(Path keyStore, String password) {
    return withNode(node.withEncryption(new ClientEncryption(keyStore, password)));
  }

  /** A key of cassandra.yaml and its value in YAML; it wins over what is built in. */
  public ClusterOptions withSetting(String key, String value) {
    return withNode(node.withSetting(key, value));
  }

  private ClusterOptions withNode(NodeOptions chosen) {
    return new ClusterOptions(nodes, port, dataDirectory, watchedProcess, startTimeout, chosen);
  }
}
