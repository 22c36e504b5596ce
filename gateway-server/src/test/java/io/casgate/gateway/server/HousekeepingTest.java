package io.casgate.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What comes again and again, whatever happens to it. */
class HousekeepingTest {
  @Test
  void goesOnAfterAnExceptionAndAfterAnError() throws InterruptedException {
    CountDownLatch left = new CountDownLatch(3);
    try (Housekeeping housekeeping = new Housekeeping()) {
      housekeeping.every(
          Duration.ofMillis(1),
          () -> {
            left.countDown();
            if (left.getCount() == 2) {
              throw new IllegalStateException("first");
            }
            throw new OutOfMemoryError("second, a small one");
          });
      assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
