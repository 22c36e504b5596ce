package io.casgate.embedded.node;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * The child's tie to life: halts this JVM when standard input ends or when the watched process
 * does, which covers a SIGKILL of either.
 */
final class ParentWatch {
  private ParentWatch() {}

  static void start(OptionalLong watchedProcess) {
    if (watchedProcess.isPresent()) {
      watch(watchedProcess.getAsLong());
    } else {
      Thread thread = new Thread(ParentWatch::awaitEndOfInput, "parent-watch");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void watch(long pid) {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isEmpty()) {
      halt();
    } else {
      CompletableFuture<Void> unused = process.get().onExit().thenRun(ParentWatch::halt);
    }
  }

  private static void awaitEndOfInput() {
    byte[] ignored = new byte[64];
    try {
      InputStream input = System.in;
      while (input.read(ignored) >= 0) {
        // The parent says nothing; only the end of its pipe has a meaning.
      }
    } catch (IOException e) {
      // A broken pipe means the same as a closed one.
    }
    halt();
  }

  /** Halts without shutdown hooks: a drain could hang, and the commit log already has the data. */
  private static void halt() {
    Runtime.getRuntime().halt(0);
  }
}
