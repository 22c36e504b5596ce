package io.casgate.adapter.type;

import static java.time.temporal.ChronoField.MILLI_OF_SECOND;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.Calendar;
import java.util.OptionalLong;

/**
 * The dates and times clients send: Calcite's numbers, java.sql, java.time and text. What has no
 * zone is wall clock; a java.sql value is the wall clock that it shows.
 */
final class Temporals {
  static final long MILLIS_PER_DAY = 86_400_000L;
  static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

  private static final int NANOS_PER_MILLI = 1_000_000;

  private Temporals() {}

  static boolean isTemporal(Object value) {
    return value instanceof Temporal
        || value instanceof java.util.Date
        || value instanceof Calendar;
  }

  /** A wall clock (LocalDateTime) or a point of time (Instant); a number is wall-clock millis. */
  static Temporal dateTime(Object value, Destination to) {
    if (value instanceof Instant || value instanceof LocalDateTime) {
      return (Temporal) value;
    }
    if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    if (value instanceof OffsetDateTime offset) {
      return offset.toInstant();
    }
    if (value instanceof ZonedDateTime zoned) {
      return zoned.toInstant();
    }
    if (value instanceof CharSequence text) {
      return TemporalText.dateTime(text.toString().strip(), to);
    }
    return value instanceof Number number ? ofMillis(number, to) : ofLegacy(value, to);
  }

  private static Temporal ofLegacy(Object value, Destination to) {
    if (value instanceof java.sql.Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    }
    if (value instanceof java.sql.Date date) {
      return date.toLocalDate().atStartOfDay();
    }
    if (value instanceof Calendar calendar) {
      return calendar.toInstant();
    }
    if (value instanceof java.util.Date date && !(value instanceof java.sql.Time)) {
      return date.toInstant();
    }
    throw to.wrong(value);
  }

  private static LocalDateTime ofMillis(Number value, Destination to) {
    return ofMillis(Numerals.exactLong(value, to).orElseThrow(() -> to.outOfRange(value)));
  }

  private static LocalDateTime ofMillis(long millis) {
    int nanos = (int) Math.floorMod(millis, 1000L) * NANOS_PER_MILLI;
    return LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1000L), nanos, ZoneOffset.UTC);
  }

  /** The wall clock in a zone of what {@link #dateTime} found. */
  static LocalDateTime wallClock(Temporal dateTime, ZoneId zone) {
    return dateTime instanceof Instant instant
        ? LocalDateTime.ofInstant(instant, zone)
        : (LocalDateTime) dateTime;
  }

  static boolean isWholeMillis(Temporal dateTime) {
    return dateTime.get(NANO_OF_SECOND) % NANOS_PER_MILLI == 0;
  }

  /** Milliseconds of a wall clock, which must be whole and of the years 0001 to 9999. */
  static long millis(LocalDateTime wallClock, Destination to) {
    requireYear(wallClock.getYear(), wallClock);
    if (!isWholeMillis(wallClock)) {
      throw to.outOfRange(wallClock);
    }
    return wallClock.toEpochSecond(ZoneOffset.UTC) * 1000 + wallClock.get(MILLI_OF_SECOND);
  }

  /** The day, if its year is one that clients can be told. */
  static Integer requireShown(Integer day) {
    if (day < FIRST_DAY || day > LAST_DAY) {
      throw SqlError.TEMPORAL_OUT_OF_RANGE.with(TemporalCast.dateText(day));
    }
    return day;
  }

  /** The wall clock, if its year is one that clients can be told. */
  static Long requireShown(Long millis) {
    if (millis < FIRST_DAY * MILLIS_PER_DAY || millis >= (LAST_DAY + 1) * MILLIS_PER_DAY) {
      throw SqlError.TEMPORAL_OUT_OF_RANGE.with(TemporalCast.millisText(millis));
    }
    return millis;
  }

  static void requireYear(int year, Object value) {
    if (year < 1 || year > 9999) {
      throw tooFar(value);
    }
  }

  private static SqlFailure tooFar(Object value) {
    return SqlError.TEMPORAL_OUT_OF_RANGE.with(value).hinting("");
  }

  /** The date of a value; a number counts days since 1970. Empty when a time of day hangs on. */
  static OptionalLong epochDay(Object value, ZoneId zone, Destination to) {
    if (value instanceof Number) {
      OptionalLong day = Numerals.exactLong(value, to);
      if (day.isPresent() && (day.getAsLong() < FIRST_DAY || day.getAsLong() > LAST_DAY)) {
        throw tooFar(value);
      }
      return day;
    }
    LocalDateTime wallClock = wallClock(dateTime(value, to), zone);
    requireYear(wallClock.getYear(), wallClock.toLocalDate());
    return wallClock.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? OptionalLong.of(wallClock.toLocalDate().toEpochDay())
        : OptionalLong.empty();
  }

  /** A time of day; a number is milliseconds since midnight. */
  static LocalTime time(Object value, Destination to) {
    if (value instanceof LocalTime time) {
      return time;
    }
    if (value instanceof java.sql.Time time) {
      return time.toLocalTime();
    }
    if (value instanceof Number number) {
      OptionalLong millis = Numerals.exactLong(number, to);
      if (millis.isEmpty() || millis.getAsLong() < 0 || millis.getAsLong() >= MILLIS_PER_DAY) {
        throw to.outOfRange(value);
      }
      return LocalTime.ofNanoOfDay(millis.getAsLong() * NANOS_PER_MILLI);
    }
    if (value instanceof CharSequence text) {
      return TemporalText.findTime(text.toString().strip()).orElseThrow(() -> to.wrong(text));
    }
    throw to.wrong(value);
  }
}
