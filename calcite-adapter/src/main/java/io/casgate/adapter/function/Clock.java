package io.casgate.adapter.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.calcite.DataContext;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The time at which a statement began, and the zone of its session. */
final class Clock {
  private static final int NANO_DIGITS = 9;

  /** MariaDB's points of time end in 2106 or before; ours do where the calendar ends. */
  private static final BigDecimal LAST_SECOND = BigDecimal.valueOf(253_402_300_799L);

  private Clock() {}

  static LocalDateTime now(DataContext root) {
    Long millis = DataContext.Variable.CURRENT_TIMESTAMP.get(root);
    return Values.wallClock(millis == null ? System.currentTimeMillis() : millis);
  }

  static LocalDateTime utc(DataContext root) {
    Long millis = DataContext.Variable.UTC_TIMESTAMP.get(root);
    return Values.wallClock(millis == null ? System.currentTimeMillis() : millis);
  }

  static ZoneId zone(DataContext root) {
    TimeZone zone = DataContext.Variable.TIME_ZONE.get(root);
    return zone == null ? ZoneOffset.UTC : zone.toZoneId();
  }

  /** As the call's type shows it: whole seconds, unless digits of the second were asked for. */
  static @Nullable Object told(Arguments a, LocalDateTime moment) {
    long digits = a.integer(0, 0);
    return Moments.as(a.result(), digits > 0 ? moment : moment.withNano(0));
  }

  static int timeOfDay(LocalDateTime moment) {
    return (int) (moment.withNano(0).toLocalTime().toNanoOfDay() / 1_000_000);
  }

  /** Seconds since 1970, in the form of the call's type. */
  static @Nullable Number unixTime(Arguments a) {
    if (!a.has(0)) {
      return utc(a.root()).toEpochSecond(ZoneOffset.UTC);
    }
    Instant instant = a.moment(0).atZone(zone(a.root())).toInstant();
    if (instant.getEpochSecond() < 0) {
      return null;
    }
    return a.result() == SqlTypeName.BIGINT
        ? (Number) instant.getEpochSecond()
        : Numbers.shortest(
            BigDecimal.valueOf(instant.getNano(), NANO_DIGITS)
                .add(BigDecimal.valueOf(instant.getEpochSecond())));
  }

  static @Nullable Object fromUnixTime(Arguments a) {
    BigDecimal seconds = Numbers.decimal(a.number(0)).setScale(6, RoundingMode.HALF_UP);
    if (seconds.signum() < 0 || seconds.compareTo(LAST_SECOND) > 0) {
      return null;
    }
    int nanos = seconds.remainder(BigDecimal.ONE).movePointRight(NANO_DIGITS).intValue();
    LocalDateTime moment =
        Instant.ofEpochSecond(seconds.longValue(), nanos).atZone(zone(a.root())).toLocalDateTime();
    return a.has(1) ? DatePatterns.format(moment, a.text(1)) : Moments.as(a.result(), moment);
  }

  static @Nullable Object converted(Arguments a) {
    Optional<ZoneId> from = zone(a, a.text(1));
    Optional<ZoneId> to = zone(a, a.text(2));
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    return Moments.as(
        a.result(), a.moment(0).atZone(from.get()).withZoneSameInstant(to.get()).toLocalDateTime());
  }

  private static Optional<ZoneId> zone(Arguments a, String name) {
    try {
      return Optional.of(name.equalsIgnoreCase("SYSTEM") ? zone(a.root()) : ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
