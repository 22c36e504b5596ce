package io.casgate.gateway.server;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A lot of threads that work for clients; so many statements run in it at once and no more. */
final class WorkerPool implements Executor, AutoCloseable {
  private static final Duration IDLE_TIME = Duration.ofMinutes(1);
  private static final Duration STOP_TIME = Duration.ofSeconds(2);

  private final ThreadPoolExecutor threads;

  WorkerPool(String name, int count) {
    threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_TIME.toMillis(),
            TimeUnit.MILLISECONDS,
            new LinkedBlockingQueue<>(),
            named(name));
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable work) {
    threads.execute(work);
  }

  /** Lets work that was cancelled come to its end, and interrupts what does not. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        threads.awaitTermination(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Threads of a pool, told apart by name and number; they do not keep the process alive. */
  static ThreadFactory named(String pool) {
    AtomicInteger count = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, pool + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
