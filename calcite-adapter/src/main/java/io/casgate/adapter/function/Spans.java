package io.casgate.adapter.function;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** MariaDB's TIME: a time of day, or a span of time with a sign, up to 838:59:59. */
final class Spans {
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*(-?)(?:(\\d+)\\s+)?(\\d{1,3}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{0,9}))?)?.*",
          Pattern.DOTALL);
  private static final Pattern DAYS_AND_HOURS = Pattern.compile("\\s*(-?)(\\d+)\\s+(\\d{1,2})\\s*");
  private static final Pattern DIGITS = Pattern.compile("\\s*(-?)(\\d{1,7})(?:\\.(\\d{1,9}))?.*");
  private static final Pattern DATE_AND_TIME =
      Pattern.compile("\\s*\\d+-\\d+-\\d+.*", Pattern.DOTALL);
  private static final Duration LONGEST = Duration.ofHours(838).plusMinutes(59).plusSeconds(59);
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SIXTY = 60;
  private static final int NANO_DIGITS = 9;

  private Spans() {}

  static @Nullable Duration of(Object value) {
    if (value instanceof LocalTime time) {
      return Duration.ofNanos(time.toNanoOfDay());
    }
    if (value instanceof LocalDateTime moment) {
      return of(moment.toLocalTime());
    }
    if (value instanceof LocalDate) {
      return Duration.ZERO;
    }
    String text = Values.text(value);
    if (DATE_AND_TIME.matcher(text).matches()) {
      LocalDateTime moment = Moments.of(text);
      return moment == null ? null : of(moment);
    }
    return parsed(text);
  }

  private static @Nullable Duration parsed(String text) {
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      long hours = number(parts.group(2)) * 24 + number(parts.group(3));
      return span(
          parts.group(1), hours, number(parts.group(4)), number(parts.group(5)), parts.group(6));
    }
    Matcher days = DAYS_AND_HOURS.matcher(text);
    if (days.matches()) {
      return span(days.group(1), number(days.group(2)) * 24 + number(days.group(3)), 0, 0, null);
    }
    Matcher digits = DIGITS.matcher(text);
    if (!digits.matches()) {
      return null;
    }
    long hhmmss = number(digits.group(2));
    return span(
        digits.group(1), hhmmss / 10_000, hhmmss / 100 % 100, hhmmss % 100, digits.group(3));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits.substring(0, Math.min(9, digits.length())));
  }

  private static @Nullable Duration span(
      String sign, long hours, long minutes, long seconds, @Nullable String fraction) {
    if (minutes >= SIXTY || seconds >= SIXTY) {
      return null;
    }
    Duration span =
        bounded(
            Duration.ofHours(hours)
                .plusMinutes(minutes)
                .plusSeconds(seconds)
                .plusNanos(Moments.nanos(fraction)));
    return sign.isEmpty() ? span : span.negated();
  }

  static Duration bounded(Duration span) {
    if (span.compareTo(LONGEST) > 0) {
      return LONGEST;
    }
    return span.compareTo(LONGEST.negated()) < 0 ? LONGEST.negated() : span;
  }

  static Duration ofSeconds(BigDecimal seconds) {
    BigDecimal longest = BigDecimal.valueOf(LONGEST.toSeconds());
    BigDecimal near = seconds.min(longest).max(longest.negate());
    return bounded(Duration.ofNanos(near.movePointRight(NANO_DIGITS).longValue()));
  }

  static BigDecimal seconds(Duration span) {
    return BigDecimal.valueOf(span.toNanos(), NANO_DIGITS);
  }

  static String text(Duration span) {
    Duration size = span.abs();
    long seconds = size.toSeconds();
    String text =
        String.format(
            "%s%02d:%02d:%02d",
            span.isNegative() ? "-" : "",
            seconds / 3600,
            seconds / SECONDS_PER_MINUTE % SIXTY,
            seconds % SECONDS_PER_MINUTE);
    return text + fraction(size.toNanosPart());
  }

  static String text(LocalTime time) {
    return text(Duration.ofNanos(time.toNanoOfDay()));
  }

  static long digits(LocalTime time) {
    return time.getHour() * 10_000L + time.getMinute() * 100L + time.getSecond();
  }

  private static String fraction(int nanos) {
    return nanos == 0
        ? ""
        : BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString().substring(1);
  }
}
