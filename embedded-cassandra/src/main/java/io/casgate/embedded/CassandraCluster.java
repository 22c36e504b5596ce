package io.casgate.embedded;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.util.List;

/**
 * A running cluster of real Cassandra nodes in child JVMs, from start to close.
 *
 * <p>The nodes end with this JVM, however it ends. Safe for use by many threads.
 */
public final class CassandraCluster implements AutoCloseable {
  private static final String DATACENTER = "datacenter1";

  private final ClusterOptions options;
  private final ClusterListener listener;
  private final ClusterDirectory directory;
  private final List<CassandraNode> nodes;
  private final Thread hook = new Thread(this::close, "embedded-cassandra-shutdown");
  private boolean closed;

  private CassandraCluster(
      ClusterOptions options, ClusterListener listener, ClusterDirectory directory) {
    this.options = options;
    this.listener = listener;
    this.directory = directory;
    this.nodes =
        new ClusterPlanner(options)
            .plan(directory.path()).stream()
                .map(plan -> new CassandraNode(plan, options, listener))
                .toList();
  }

  public static CassandraCluster start(ClusterOptions options) {
    return start(options, ClusterListener.silent());
  }

  /** Returns when clients can connect to every node and the nodes see one another. */
  public static CassandraCluster start(ClusterOptions options, ClusterListener listener) {
    requireNonNull(options, "options");
    requireNonNull(listener, "listener");
    // Before anything is written: these say what is wrong with the machine.
    CassandraJava.choose();
    CassandraLibrary.find();
    CassandraCluster cluster = create(options, listener);
    try {
      cluster.startNodes();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  public List<CassandraNode> nodes() {
    return nodes;
  }

  /** The node of that number, from 1. */
  public CassandraNode node(int number) {
    return nodes.get(number - 1);
  }

  public List<InetSocketAddress> contactPoints() {
    return nodes.stream().map(CassandraNode::contactPoint).toList();
  }

  public String localDatacenter() {
    return DATACENTER;
  }

  /** Blocks until every node has ended, by itself or by another thread's close. */
  public void awaitEnd() throws InterruptedException {
    for (CassandraNode node : nodes) {
      node.join();
    }
  }

  /** Ends all nodes; temporary data go with them. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    removeHook();
    if (directory.isTemporary()) {
      nodes.forEach(CassandraNode::kill);
    } else {
      nodes.forEach(CassandraNode::askToEnd);
      nodes.forEach(CassandraNode::stop);
    }
    directory.close();
  }

  private static CassandraCluster create(ClusterOptions options, ClusterListener listener) {
    ClusterDirectory directory = ClusterDirectory.open(options);
    try {
      return new CassandraCluster(options, listener, directory);
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private void startNodes() {
    if (options.watchedProcess().isEmpty()) {
      Runtime.getRuntime().addShutdownHook(hook);
    }
    for (CassandraNode node : nodes) {
      startNode(node);
    }
  }

  /** One after the other: nodes that join at once may miss parts of each other's state. */
  private void startNode(CassandraNode node) {
    listener.progress("starting node %d of %d …".formatted(node.number(), nodes.size()));
    long begin = System.nanoTime();
    node.start(node.number());
    double seconds = (System.nanoTime() - begin) / 1e9;
    listener.progress(
        "node %d of %d is ready after %.1f s".formatted(node.number(), nodes.size(), seconds));
  }

  private void removeHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook itself is what runs.
    }
  }
}
