package io.casgate.adapter.type;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Locale;
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

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .appendValue(YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
          .appendLiteral('-')
          .appendValue(MONTH_OF_YEAR, 1, 2, SignStyle.NOT_NEGATIVE)
          .appendLiteral('-')
          .appendValue(DAY_OF_MONTH, 1, 2, SignStyle.NOT_NEGATIVE)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendValue(HOUR_OF_DAY, 1, 2, SignStyle.NOT_NEGATIVE)
          .appendLiteral(':')
          .appendValue(MINUTE_OF_HOUR, 1, 2, SignStyle.NOT_NEGATIVE)
          .optionalStart()
          .appendLiteral(':')
          .appendValue(SECOND_OF_MINUTE, 1, 2, SignStyle.NOT_NEGATIVE)
          .optionalStart()
          .appendFraction(NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DATE)
          .optionalStart()
          .parseCaseInsensitive()
          .appendPattern("['T'][' ']")
          .append(TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .optionalEnd()
          .parseDefaulting(HOUR_OF_DAY, 0)
          .parseDefaulting(MINUTE_OF_HOUR, 0)
          .parseDefaulting(SECOND_OF_MINUTE, 0)
          .parseDefaulting(NANO_OF_SECOND, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

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
      return dateTime(text.toString().strip(), to);
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

  private static Temporal dateTime(String text, Destination to) {
    try {
      TemporalAccessor parsed = DATE_TIME.parse(text);
      return parsed.isSupported(OFFSET_SECONDS) ? Instant.from(parsed) : LocalDateTime.from(parsed);
    } catch (DateTimeException malformed) {
      throw to.wrong(text);
    }
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
    return wallClock.toEpochSecond(ZoneOffset.UTC) * 1000 + wallClock.getNano() / NANOS_PER_MILLI;
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

  /** A date of any year, as JSON has it. */
  static LocalDate date(String text, Destination to) {
    try {
      return LocalDate.from(DATE.parse(text));
    } catch (DateTimeException malformed) {
      throw to.wrong(text);
    }
  }

  /** A time of day; a number is milliseconds since midnight. */
  static LocalTime time(Object value, Destination to) {
    if (value instanceof LocalTime time) {
      return time;
    }
    if (value instanceof OffsetTime time) {
      return time.toLocalTime();
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
    return value instanceof CharSequence text
        ? time(text.toString().strip(), to)
        : refuse(value, to);
  }

  private static LocalTime refuse(Object value, Destination to) {
    throw to.wrong(value);
  }

  private static LocalTime time(String text, Destination to) {
    try {
      return LocalTime.from(TIME.parse(text));
    } catch (DateTimeException malformed) {
      throw to.wrong(text);
    }
  }

  /**
   * A time of day as {@code HH:MM:SS} and as many digits of the second as it has; the order of such
   * text is the order of time.
   */
  static String text(LocalTime time) {
    StringBuilder text = new StringBuilder(18);
    appendTwo(text, time.getHour()).append(':');
    appendTwo(text, time.getMinute()).append(':');
    appendTwo(text, time.getSecond());
    if (time.getNano() > 0) {
      text.append('.');
      for (int rest = time.getNano(), unit = 100_000_000; rest > 0; rest %= unit, unit /= 10) {
        text.append((char) ('0' + rest / unit));
      }
    }
    return text.toString();
  }

  /** A wall clock as SQL writes it. */
  static String text(LocalDateTime wallClock) {
    return wallClock.toLocalDate() + " " + text(wallClock.toLocalTime());
  }

  private static StringBuilder appendTwo(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
