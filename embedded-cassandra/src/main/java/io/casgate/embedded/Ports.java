package io.casgate.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The ports that are free on the addresses of all nodes.
 *
 * <p>They come from below the range that systems use for outgoing connections: a client that tries
 * to reach a stopped node there could otherwise be given the node's own port.
 */
final class Ports {
  private static final int LOWEST = 20_000;
  private static final int COUNT = 12_000;

  private final int nodes;
  private final Random random = new Random();
  private final Set<Integer> given = new HashSet<>();

  Ports(int nodes) {
    this.nodes = nodes;
  }

  int nextFree() {
    return IntStream.generate(() -> LOWEST + random.nextInt(COUNT))
        .limit(COUNT)
        .filter(this::claim)
        .findFirst()
        .orElseThrow(() -> new EmbeddedCassandraException("There is no free port left."));
  }

  /** Whether the port is free and was not given out before; if so, it is now. */
  boolean claim(int port) {
    return !given.contains(port) && firstProblem(port).isEmpty() && given.add(port);
  }

  void requireFree(int port) {
    Optional<String> problem = firstProblem(port);
    if (problem.isPresent()) {
      throw new EmbeddedCassandraException(problem.get());
    }
    given.add(port);
  }

  private Optional<String> firstProblem(int port) {
    return IntStream.rangeClosed(1, nodes)
        .mapToObj(node -> problem(NodePlan.address(node), port))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> problem(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "Port %d cannot be used on %s: %s. Choose another port, or end what uses it."
              .formatted(port, address, e.getMessage()));
    }
  }
}
