package io.casgate.embedded;

import io.casgate.embedded.node.NodeTask;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One run of a node's child JVM, from launch to end. Safe for use by many threads. */
final class NodeProcess {
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final NodePlan plan;
  private final NodeLog log;
  private final Process process;
  private volatile boolean endExpected;

  private NodeProcess(NodePlan plan, NodeLog log, Process process) {
    this.plan = plan;
    this.log = log;
    this.process = process;
  }

  static NodeProcess launch(NodePlan plan, NodeTask task) {
    NodeLog log = new NodeLog(plan.log());
    try {
      Files.createDirectories(plan.directory());
      Files.deleteIfExists(plan.readyFile());
      Files.writeString(plan.configuration(), NodeYaml.of(plan));
      log.startAnew();
      Process process =
          new ProcessBuilder(NodeCommand.of(plan, task))
              .directory(plan.directory().toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.file().toFile())
              .start();
      return new NodeProcess(plan, log, process);
    } catch (IOException e) {
      throw new EmbeddedCassandraException(
          "Cannot start node %d in %s: %s".formatted(plan.number(), plan.directory(), e), e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** Polls, since the child may outlive this JVM and so speaks through a file. */
  void awaitReady(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      while (!Files.exists(plan.readyFile())) {
        if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
          throw failure("ended with exit code " + process.exitValue() + " before it was ready");
        }
        if (System.nanoTime() > deadline) {
          throw failure("was not ready within " + timeout.toSeconds() + " s");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedCassandraException("Interrupted while node " + plan.number() + " starts");
    }
  }

  void onUnexpectedEnd(Runnable action) {
    CompletableFuture<Void> unused =
        process
            .onExit()
            .thenRun(
                () -> {
                  if (!endExpected) {
                    action.run();
                  }
                });
  }

  /** SIGTERM: Cassandra flushes and says goodbye to its peers. */
  void askToEnd() {
    endExpected = true;
    process.destroy();
  }

  void kill() {
    endExpected = true;
    process.destroyForcibly();
    awaitEnd();
  }

  /** Returns when the process has ended; one that takes too long is killed. */
  void awaitEnd() {
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  void join() throws InterruptedException {
    process.waitFor();
  }

  private EmbeddedCassandraException failure(String what) {
    return new EmbeddedCassandraException(
        "Cassandra node %d of %d %s. The end of its log, %s:%n%s"
            .formatted(plan.number(), plan.cluster().nodes(), what, log.file(), log.tail()));
  }
}
