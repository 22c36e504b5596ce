package io.casgate.gateway.monitor;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whether the gateway lives and whether it can serve; what load balancers and scripts ask. Safe for
 * many threads.
 */
public final class Health {
  private final Supplier<Optional<String>> obstacle;

  /** Health that depends on {@code obstacle}: why no statement can be served now, if so. */
  public Health(Supplier<Optional<String>> obstacle) {
    this.obstacle = requireNonNull(obstacle, "obstacle");
  }

  /** The process answers; nothing else is asked. */
  public Report live() {
    return new Report("up", Optional.empty());
  }

  /** Whether statements can be served now. */
  public Report ready() {
    Optional<String> reason = obstacle.get();
    return new Report(reason.isPresent() ? "waiting" : "up", reason);
  }

  /** An answer: a word and, where it is not good, the reason. */
  public record Report(String status, Optional<String> reason) {
    public boolean isGood() {
      return reason.isEmpty();
    }
  }
}
