package io.casgate.embedded;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** One node as decided before its start: its place in the ring, its address and its files. */
record NodePlan(
    int number, ClusterIdentity cluster, int jmxPort, Path directory, NodeOptions options) {
  private static final BigInteger RING_START = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger RING_SIZE = BigInteger.TWO.pow(64);

  static String address(int number) {
    return "127.0.0." + number;
  }

  String address() {
    return address(number);
  }

  /** Node after node in the middle of equal shares of the ring, so that no token is its bound. */
  String initialToken() {
    return RING_SIZE
        .multiply(BigInteger.valueOf(2L * number - 1))
        .divide(BigInteger.valueOf(2L * cluster.nodes()))
        .add(RING_START)
        .toString();
  }

  /** All nodes are seeds: any of them may be the first to come up again. */
  List<String> seeds() {
    return IntStream.rangeClosed(1, cluster.nodes())
        .mapToObj(node -> address(node) + ":" + cluster.storagePort())
        .toList();
  }

  /** One node may have 1 GiB; several share what a small machine has. */
  int heapMegabytes() {
    return options.heapMegabytes().orElse(cluster.nodes() == 1 ? 1024 : 512);
  }

  Path configuration() {
    return directory.resolve("cassandra.yaml");
  }

  Path log() {
    return directory.resolve("node.log");
  }

  Path readyFile() {
    return directory.resolve("ready");
  }

  Path lockFile() {
    return lockFileIn(directory);
  }

  static Path lockFileIn(Path directory) {
    return directory.resolve("node.lock");
  }
}
