package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** Checks of configured values; their texts follow the name of the key in a list of problems. */
final class Limits {
  private Limits() {}

  static void require(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }

  static void requireWithin(int value, int lowest, int highest) {
    require(
        value >= lowest && value <= highest,
        "must be from %d to %d, not %d".formatted(lowest, highest, value));
  }

  static void requirePositive(Duration value) {
    requireNotNegative(value);
    require(!value.isZero(), "must be longer than 0s");
  }

  static void requireNotNegative(Duration value) {
    require(!requireNonNull(value).isNegative(), "must not be negative");
  }

  static void requireAtLeast(DataSize value, DataSize lowest) {
    require(
        requireNonNull(value).bytes() >= lowest.bytes(),
        "must be %s or more, not %s".formatted(lowest, value));
  }
}
