package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The order of timestamps: that of their wall clocks where the clocks of a zone never change. */
record WallClockOrder(Destination to) implements KeyOrder {
  WallClockOrder {
    requireNonNull(to, "to");
  }

  @Override
  public int compare(Object a, Object b) {
    return ((Instant) a).compareTo((Instant) b);
  }

  /** Where clocks change, all instants at which any clock of the world may show that time. */
  @Override
  public Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    LocalDateTime wallClock = Temporals.wallClock(Temporals.dateTime(sqlValue, to), zone);
    Temporals.requireYear(wallClock.getYear(), wallClock);
    if (!isExact(zone)) {
      return Optional.of(
          comparison.isLower()
              ? KeySlice.of(Comparison.AT_LEAST, millis(wallClock, ZoneOffset.MAX))
              : KeySlice.of(Comparison.LESS, millis(wallClock, ZoneOffset.MIN).plusMillis(1)));
    }
    Instant instant = millis(wallClock, zone.getRules().getOffset(Instant.EPOCH));
    return Optional.of(
        Temporals.isWholeMillis(wallClock)
            ? KeySlice.of(comparison, instant)
            : KeySlice.before(comparison, instant.plusMillis(1)));
  }

  private static Instant millis(LocalDateTime wallClock, ZoneOffset offset) {
    return wallClock.toInstant(offset).truncatedTo(ChronoUnit.MILLIS);
  }

  @Override
  public boolean isExact(ZoneId zone) {
    return zone.getRules().isFixedOffset();
  }
}
