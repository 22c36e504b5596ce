package io.casgate.embedded;

import io.casgate.embedded.node.NodeTask;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One node of an embedded cluster, which may be ended and started again on the same data and port.
 *
 * <p>Safe for use by many threads; one of them changes its state at a time.
 */
public final class CassandraNode {
  private final NodePlan plan;
  private final ClusterOptions options;
  private final ClusterListener listener;
  private Optional<NodeProcess> process = Optional.empty();

  CassandraNode(NodePlan plan, ClusterOptions options, ClusterListener listener) {
    this.plan = plan;
    this.options = options;
    this.listener = listener;
  }

  /** Its place in the cluster, from 1. */
  public int number() {
    return plan.number();
  }

  public InetSocketAddress contactPoint() {
    return new InetSocketAddress(plan.address(), plan.cluster().nativePort());
  }

  public synchronized boolean isAlive() {
    return process.map(NodeProcess::isAlive).orElse(false);
  }

  /** The process of its present or last run. */
  public synchronized OptionalLong pid() {
    return process.isPresent() ? OptionalLong.of(process.get().pid()) : OptionalLong.empty();
  }

  /** The last lines of its log, also after its end. */
  public String logTail() {
    return new NodeLog(plan.log()).tail();
  }

  /** Starts it if it does not run, and returns when clients can connect. */
  public void start() {
    start(1);
  }

  /** Ends it as an operator would: data flushed, peers told. */
  public synchronized void stop() {
    process.ifPresent(NodeProcess::askToEnd);
    process.ifPresent(NodeProcess::awaitEnd);
  }

  /** Ends it by SIGKILL; what was written in the last tenth of a second may be lost. */
  public synchronized void kill() {
    process.ifPresent(NodeProcess::kill);
  }

  public void restart() {
    stop();
    start();
  }

  /** As {@link #start()}, and so many nodes, itself included, see one another. */
  void start(int liveNodes) {
    if (!isAlive()) {
      awaitReady(launch(liveNodes));
    }
  }

  private synchronized NodeProcess launch(int liveNodes) {
    NodeTask task =
        new NodeTask(plan.readyFile(), plan.lockFile(), liveNodes, options.watchedProcess());
    NodeProcess launched = NodeProcess.launch(plan, task);
    process = Optional.of(launched);
    return launched;
  }

  private void awaitReady(NodeProcess launched) {
    try {
      launched.awaitReady(options.startTimeout());
    } catch (EmbeddedCassandraException e) {
      launched.kill();
      throw e;
    }
    launched.onUnexpectedEnd(() -> listener.nodeDied(this, logTail()));
  }

  synchronized void askToEnd() {
    process.ifPresent(NodeProcess::askToEnd);
  }

  /** Blocks until its present run has ended. */
  void join() throws InterruptedException {
    Optional<NodeProcess> running = current();
    if (running.isPresent()) {
      running.get().join();
    }
  }

  private synchronized Optional<NodeProcess> current() {
    return process;
  }
}
