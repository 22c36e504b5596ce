package io.casgate.adapter.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a server brings about in its own time. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Eventually() {}

  public static void assertTrue(String condition, BooleanSupplier check) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!check.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    assertThat(check.getAsBoolean()).as(condition).isTrue();
  }
}
