package io.casgate.gateway.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done every now and then: close what is idle, watch the cluster. */
final class Housekeeping implements AutoCloseable {
  private static final Logger LOGGER = LoggerFactory.getLogger(Housekeeping.class);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(WorkerPool.named("casgate-housekeeping"));

  // The future would only tell of failures, and there are none.
  @SuppressWarnings("FutureReturnValueIgnored")
  void every(Duration time, Runnable task) {
    clock.scheduleWithFixedDelay(
        () -> attempt(task), time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void attempt(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      // Thrown further it would end the task for good, even if a statement took all the memory.
      LOGGER.error("housekeeping failed and goes on", e);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
