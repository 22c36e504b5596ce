package io.casgate.gateway.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * What a command has started, closed in reverse order when the process is told to end. Safe for the
 * two threads that use it: the command's and the one that ends the process.
 */
final class RunningUntilStopped implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Thread hook = new Thread(this::closeAll, "casgate-shutdown");
  private boolean closed;

  RunningUntilStopped() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Takes over what has been started; what comes too late is closed at once. */
  <T extends AutoCloseable> T add(T part) {
    synchronized (this) {
      if (!closed) {
        started.push(part);
        return part;
      }
    }
    close(part);
    return part;
  }

  /** Ends the wait of {@link #await}. */
  void stop() {
    stopped.countDown();
  }

  /** Waits until somebody stops the command. */
  void await() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook does the work.
      return;
    }
    closeAll();
  }

  private void closeAll() {
    synchronized (this) {
      closed = true;
    }
    while (!started.isEmpty()) {
      close(started.pop());
    }
    stop();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      org.slf4j.LoggerFactory.getLogger(RunningUntilStopped.class)
          .warn("{} did not end in good order", part.getClass().getSimpleName(), e);
    }
  }
}
