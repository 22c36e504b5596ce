package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a condition that another process brings about. */
final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Await() {}

  static void until(String condition, BooleanSupplier check) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!check.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(check.getAsBoolean()).as(condition).isTrue();
  }
}
