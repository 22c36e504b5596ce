package io.casgate.adapter.type;

import static java.time.temporal.ChronoField.DAY_OF_MONTH;
import static java.time.temporal.ChronoField.HOUR_OF_DAY;
import static java.time.temporal.ChronoField.MINUTE_OF_HOUR;
import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.NANO_OF_SECOND;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;
import static java.time.temporal.ChronoField.SECOND_OF_MINUTE;
import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Dates and times as text: what SQL writes, read leniently; years beyond four digits signed. */
final class TemporalText {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

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

  private static final DateTimeFormatter TIME_AND_OFFSET =
      new DateTimeFormatterBuilder()
          .append(TIME)
          .optionalStart()
          .appendOffset("+HH:mm", "Z")
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(TIME_AND_OFFSET)
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .append(TIME_AND_OFFSET)
          .optionalEnd()
          .parseDefaulting(HOUR_OF_DAY, 0)
          .parseDefaulting(MINUTE_OF_HOUR, 0)
          .parseDefaulting(SECOND_OF_MINUTE, 0)
          .parseDefaulting(NANO_OF_SECOND, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final DateTimeFormatter DATE_AND_MILLIS =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern(" HH:mm:ss.SSS")
          .toFormatter(Locale.ROOT);

  private TemporalText() {}

  /**
   * A wall clock (LocalDateTime), or a point of time (Instant) when an offset from UTC is given.
   */
  static Temporal dateTime(String text, Destination to) {
    try {
      TemporalAccessor parsed = DATE_TIME.parse(text);
      return parsed.isSupported(OFFSET_SECONDS) ? Instant.from(parsed) : LocalDateTime.from(parsed);
    } catch (DateTimeException malformed) {
      throw to.wrong(text);
    }
  }

  static LocalDate date(String text, Destination to) {
    try {
      return LocalDate.from(DATE.parse(text));
    } catch (DateTimeException malformed) {
      throw to.wrong(text);
    }
  }

  /** The time of day that the text says; empty when it says none. */
  static Optional<LocalTime> findTime(String text) {
    try {
      return Optional.of(LocalTime.from(TIME.parse(text)));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** The first time of day whose text is not before this one; empty when all are before it. */
  static Optional<LocalTime> findFirstTime(String text) {
    long first = 0;
    long end = LocalTime.MAX.toNanoOfDay() + 1;
    while (first < end) {
      long middle = (first + end) >>> 1;
      if (of(LocalTime.ofNanoOfDay(middle)).compareTo(text) < 0) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first > LocalTime.MAX.toNanoOfDay()
        ? Optional.empty()
        : Optional.of(LocalTime.ofNanoOfDay(first));
  }

  /**
   * A time of day as {@code HH:MM:SS} and as many digits of the second as it has; the order of such
   * text is the order of time.
   */
  static String of(LocalTime time) {
    StringBuilder text = new StringBuilder(18);
    appendTwo(text, time.getHour()).append(':');
    appendTwo(text, time.getMinute()).append(':');
    appendTwo(text, time.getSecond());
    appendFraction(text, time.get(NANO_OF_SECOND));
    return text.toString();
  }

  private static void appendFraction(StringBuilder text, int nanos) {
    int rest = nanos;
    int unit = NANOS_PER_SECOND / 10;
    if (rest > 0) {
      text.append('.');
    }
    while (rest > 0) {
      text.append((char) ('0' + rest / unit));
      rest %= unit;
      unit /= 10;
    }
  }

  /** A wall clock as SQL writes it. */
  static String of(LocalDateTime wallClock) {
    return wallClock.toLocalDate() + " " + of(wallClock.toLocalTime());
  }

  /** A wall clock with milliseconds, also where they are zero. */
  static String ofMillis(LocalDateTime wallClock) {
    return DATE_AND_MILLIS.format(wallClock);
  }

  private static StringBuilder appendTwo(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }
}
