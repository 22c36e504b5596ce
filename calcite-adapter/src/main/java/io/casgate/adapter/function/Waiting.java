package io.casgate.adapter.function;

import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.runtime.QuerySettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.DataContext;

/** SLEEP: waits, and ends with the statement when that is cancelled or runs out of time. */
final class Waiting {
  private static final double LONGEST_SECONDS = 1e9;
  private static final double NANOS_PER_SECOND = 1e9;

  private Waiting() {}

  static long sleep(DataContext root, double seconds) {
    if (seconds > 0) {
      long nanos = (long) (Math.min(seconds, LONGEST_SECONDS) * NANOS_PER_SECOND);
      CompletableFuture<Boolean> over = new CompletableFuture<>();
      over.completeOnTimeout(true, nanos, TimeUnit.NANOSECONDS);
      QueryContext.of(root, QuerySettings.DEFAULTS).await(over);
    }
    return 0;
  }
}
