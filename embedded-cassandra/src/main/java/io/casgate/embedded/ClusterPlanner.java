package io.casgate.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** From options and what a data directory remembers to the plan of every node. */
final class ClusterPlanner {
  private final ClusterOptions options;
  private final Ports ports;

  ClusterPlanner(ClusterOptions options) {
    this.options = options;
    this.ports = new Ports(options.nodes());
  }

  List<NodePlan> plan(Path directory) {
    ClusterIdentity identity = identify(directory);
    identity.store(directory);
    return IntStream.rangeClosed(1, options.nodes())
        .mapToObj(n -> node(n, identity, directory.resolve("node" + n)))
        .toList();
  }

  private NodePlan node(int number, ClusterIdentity identity, Path directory) {
    return new NodePlan(number, identity, ports.nextFree(), directory, options.node());
  }

  private ClusterIdentity identify(Path directory) {
    Optional<ClusterIdentity> known = ClusterIdentity.load(directory);
    known.ifPresent(identity -> requireSameNodes(identity, directory));
    String name =
        known
            .map(ClusterIdentity::name)
            .orElseGet(() -> "casgate-" + UUID.randomUUID().toString().substring(0, 8));
    return new ClusterIdentity(name, options.nodes(), nativePort(known), storagePort(known));
  }

  private int nativePort(Optional<ClusterIdentity> known) {
    OptionalInt given = options.port();
    if (given.isPresent()) {
      ports.requireFree(given.getAsInt());
      return given.getAsInt();
    }
    return known.map(ClusterIdentity::nativePort).filter(ports::claim).orElseGet(ports::nextFree);
  }

  private int storagePort(Optional<ClusterIdentity> known) {
    known.map(ClusterIdentity::storagePort).ifPresent(ports::requireFree);
    return known.map(ClusterIdentity::storagePort).orElseGet(ports::nextFree);
  }

  private void requireSameNodes(ClusterIdentity identity, Path directory) {
    if (identity.nodes() != options.nodes()) {
      throw new EmbeddedCassandraException(
          "The data in %s belong to a cluster of %d nodes, not %d. Take another directory, or %d."
              .formatted(directory, identity.nodes(), options.nodes(), identity.nodes()));
    }
  }
}
