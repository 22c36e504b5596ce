package io.casgate.adapter.runtime;

import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.RowEstimate.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The size of one table: the last figure, renewed in the background when it is old. Planning waits
 * for it a moment, and only while there is none.
 */
final class MeasuredSize {
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

  /** Neither small nor large: a plan made without a figure should not hang on it. */
  private static final double NEUTRAL = 100_000;

  private RowEstimate last = new RowEstimate(NEUTRAL, NEUTRAL, Source.UNKNOWN, Instant.EPOCH);
  private @Nullable CompletableFuture<Void> running;
  private long startedNanos;
  private long staleAtNanos = System.nanoTime();

  /** The figure as known; {@code measure} starts a measurement if that is too old. */
  RowEstimate current(Supplier<CompletableFuture<RowEstimate>> measure) {
    CompletableFuture<Void> awaited;
    long leftNanos;
    synchronized (this) {
      if (running == null && System.nanoTime() - staleAtNanos >= 0) {
        start(measure.get());
      }
      if (running == null || last.source() != Source.UNKNOWN) {
        return last;
      }
      awaited = running;
      leftNanos = startedNanos + LONGEST_WAIT.toNanos() - System.nanoTime();
    }
    await(awaited, leftNanos);
    synchronized (this) {
      return last;
    }
  }

  /** The figure if there is one, whatever its age. */
  synchronized Optional<RowEstimate> known() {
    return Optional.of(last).filter(estimate -> estimate.source() != Source.UNKNOWN);
  }

  /** A measurement that answers at once finishes before it is noted as running. */
  private void start(CompletableFuture<RowEstimate> measurement) {
    startedNanos = System.nanoTime();
    running =
        measurement
            .handle((estimate, failure) -> failure == null ? estimate : null)
            .thenAccept(this::finish);
    if (running.isDone()) {
      running = null;
    }
  }

  private synchronized void finish(@Nullable RowEstimate measured) {
    Source source = measured == null ? Source.UNKNOWN : measured.source();
    if (measured != null) {
      last = measured;
    }
    staleAtNanos = System.nanoTime() + lifetime(source).toNanos();
    running = null;
  }

  /** Small tables change their size fastest, and are counted fastest. */
  private static Duration lifetime(Source source) {
    return switch (source) {
      case SIZE_ESTIMATES -> Duration.ofMinutes(10);
      case TOKEN_SAMPLE -> Duration.ofMinutes(2);
      case COUNTED -> Duration.ofSeconds(30);
      case UNKNOWN -> Duration.ofSeconds(2);
    };
  }

  private static void await(CompletableFuture<Void> measurement, long nanos) {
    try {
      measurement.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
