package io.casgate.embedded.node;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The child's tie to life: halts this JVM when standard input ends or when the watched process
 * does, which covers a SIGKILL of either.
 */
final class ParentWatch {
  private static final Duration LAST_WORK = Duration.ofSeconds(2);

  private final Runnable lastWork;

  /**
   * @param lastWork done before the halt, unless it takes too long
   */
  ParentWatch(Runnable lastWork) {
    this.lastWork = lastWork;
  }

  void start(OptionalLong watchedProcess) {
    if (watchedProcess.isPresent()) {
      watch(watchedProcess.getAsLong());
    } else {
      startDaemon(this::awaitEndOfInput, "parent-watch");
    }
  }

  private void watch(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      halt();
    } else {
      CompletableFuture<Void> unused = process.get().onExit().thenRun(this::halt);
    }
  }

  private void awaitEndOfInput() {
    byte[] ignored = new byte[64];
    try {
      while (System.in.read(ignored) >= 0) {
        // The parent says nothing; only the end of its pipe has a meaning.
      }
    } catch (IOException e) {
      // A broken pipe means the same as a closed one.
    }
    halt();
  }

  /** Halts without shutdown hooks: a drain may take long or hang. */
  private void halt() {
    try {
      startDaemon(lastWork, "last-work").join(LAST_WORK.toMillis());
    } catch (InterruptedException e) {
      // All the more reason to end.
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private static Thread startDaemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
