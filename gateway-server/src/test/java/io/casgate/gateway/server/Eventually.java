package io.casgate.gateway.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come to pass soon. */
public final class Eventually {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration PERIOD = Duration.ofMillis(5);

  private Eventually() {}

  public static void isTrue(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never came true: " + what);
      }
      LockSupport.parkNanos(PERIOD.toNanos());
    }
  }
}
