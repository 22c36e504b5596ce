package io.casgate.gateway.server;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Cassandra can be asked, watched and told of in the log. Safe for many threads. */
final class Readiness {
  private static final Logger LOGGER = LoggerFactory.getLogger(Readiness.class);
  private static final long REMINDER_NANOS = Duration.ofSeconds(5).toNanos();

  private final BooleanSupplier connected;
  private final String contactPoints;
  private boolean ready;
  private boolean everReady;
  private long lastToldNanos = System.nanoTime() - REMINDER_NANOS;

  Readiness(BooleanSupplier connected, String contactPoints) {
    this.connected = requireNonNull(connected, "connected");
    this.contactPoints = requireNonNull(contactPoints, "contactPoints");
  }

  boolean isReady() {
    return connected.getAsBoolean();
  }

  /** Why no statement can be served now, if so. */
  Optional<String> obstacle() {
    return isReady()
        ? Optional.empty()
        : Optional.of("Cassandra does not answer at " + contactPoints);
  }

  /** Looks at the cluster and logs what changed, or that the wait goes on. */
  synchronized void watch() {
    boolean now = isReady();
    if (now && !ready) {
      LOGGER.info("Cassandra answers at {}", contactPoints);
    } else if (!now && (ready || System.nanoTime() - lastToldNanos >= REMINDER_NANOS)) {
      lastToldNanos = System.nanoTime();
      LOGGER.info(
          everReady
              ? "Cassandra does not answer at {} any more; waiting for it"
              : "waiting for Cassandra at {}",
          contactPoints);
    }
    ready = now;
    everReady |= now;
    notifyAll();
  }

  /** Waits until Cassandra answers; false when the time is over. */
  synchronized boolean await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!isReady()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
