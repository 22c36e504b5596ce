package io.casgate.adapter.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What functions reckon with dates and times. */
final class DateArithmetic {
  /** MariaDB counts days from the year 0. */
  static final long DAYS_BEFORE_1970 = 719_528;

  private static final int SECONDS_PER_DAY = 86_400;
  private static final int SIXTY = 60;
  private static final int MICRO_DIGITS = 6;

  private DateArithmetic() {}

  static @Nullable Object plus(Arguments a, int sign) {
    return plus(a, 0, 1, a.text(2), sign);
  }

  static @Nullable Object plusDays(Arguments a, int sign) {
    return plus(a, 0, 1, a.has(2) ? a.text(2) : "DAY", sign);
  }

  static @Nullable Object timestampAdd(Arguments a) {
    return plus(a, 2, 1, a.text(0), 1);
  }

  private static @Nullable Object plus(
      Arguments a, int place, int amountPlace, String unit, int sign) {
    Object value = a.value(place);
    LocalDateTime moment = value == null ? null : Moments.of(value);
    Object amount = a.value(amountPlace);
    if (moment == null || amount == null) {
      return null;
    }
    LocalDateTime sum = Intervals.plus(moment, amount, unit, sign);
    boolean dayAsText =
        sum != null
            && a.result() == SqlTypeName.VARCHAR
            && Intervals.isOfDays(unit)
            && isDayAlone(Values.text(value));
    return dayAsText && Moments.as(SqlTypeName.DATE, sum) != null
        ? sum.toLocalDate().toString()
        : Moments.as(a.result(), sum);
  }

  /** Whether a text or number tells no time of day. */
  private static boolean isDayAlone(String text) {
    String bare = text.strip();
    return bare.indexOf(':') < 0 && bare.indexOf(' ') < 0 && bare.length() <= 10;
  }

  static @Nullable String plusTime(Arguments a, int sign) {
    Object value = a.value(0);
    Duration span = sign > 0 ? a.span(1) : a.span(1).negated();
    LocalDateTime moment = value == null ? null : Moments.of(value);
    boolean isMoment = moment != null && !Values.text(value).matches("\\s*-?[\\d:. ]*");
    if (isMoment) {
      return Moments.text(moment.plus(span));
    }
    Duration first = value == null ? null : Spans.of(value);
    return first == null ? null : Spans.text(Spans.bounded(first.plus(span)));
  }

  /** Of two moments or of two times; of one and the other it is NULL. */
  static @Nullable String timeDifference(Arguments a) {
    boolean first = isMoment(a.value(0));
    boolean second = isMoment(a.value(1));
    if (first != second) {
      return null;
    }
    if (first) {
      LocalDateTime from = Moments.of(a.value(1));
      LocalDateTime to = Moments.of(a.value(0));
      return from == null || to == null
          ? null
          : Spans.text(Spans.bounded(Duration.between(from, to)));
    }
    Duration from = Spans.of(a.value(1));
    Duration to = Spans.of(a.value(0));
    return from == null || to == null ? null : Spans.text(Spans.bounded(to.minus(from)));
  }

  private static boolean isMoment(Object value) {
    return value instanceof LocalDate
        || value instanceof LocalDateTime
        || Values.text(value).matches("\\s*\\d+-\\d+-\\d+.*");
  }

  static @Nullable Object timestamp(Arguments a) {
    LocalDateTime moment = a.moment(0);
    return Moments.as(a.result(), a.has(1) ? moment.plus(a.span(1)) : moment);
  }

  static @Nullable Long extract(Arguments a) {
    try {
      return Intervals.extracted(a.text(0), a.value(1));
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  static long yearAndWeek(Arguments a) {
    LocalDate date = a.moment(0).toLocalDate();
    long mode = a.integer(1, 0) | 2;
    return Weeks.year(date, mode) * 100 + Weeks.number(date, mode);
  }

  static Object lastDay(LocalDateTime moment) {
    return (int) moment.toLocalDate().with(TemporalAdjusters.lastDayOfMonth()).toEpochDay();
  }

  static @Nullable Object fromDays(long days) {
    long day = days - DAYS_BEFORE_1970;
    boolean inside =
        day >= LocalDate.of(1, 1, 1).toEpochDay() && day <= LocalDate.of(9999, 12, 31).toEpochDay();
    return inside ? (Object) (int) day : null;
  }

  static long toSeconds(LocalDateTime moment) {
    return (moment.toLocalDate().toEpochDay() + DAYS_BEFORE_1970) * SECONDS_PER_DAY
        + moment.toLocalTime().toSecondOfDay();
  }

  static @Nullable Object makeDate(long year, long day) {
    long full = year >= 0 && year < 100 ? Moments.fullYear((int) year) : year;
    return day < 1 || full < 1 || full > 9999 || day > 4_000_000
        ? null
        : fromDays(LocalDate.of((int) full, 1, 1).toEpochDay() + day - 1 + DAYS_BEFORE_1970);
  }

  static @Nullable String makeTime(Arguments a) {
    long hours = a.integer(0);
    long minutes = a.integer(1);
    BigDecimal seconds = micros(a.number(2));
    boolean valid =
        minutes >= 0
            && minutes < SIXTY
            && seconds.signum() >= 0
            && seconds.compareTo(BigDecimal.valueOf(SIXTY)) < 0;
    if (!valid) {
      return null;
    }
    Duration size =
        Duration.ofHours(Math.min(Math.abs(hours), 1000))
            .plusMinutes(minutes)
            .plus(Spans.ofSeconds(seconds));
    Duration span = Spans.bounded(size);
    return Spans.text(hours < 0 ? span.negated() : span);
  }

  static BigDecimal micros(Number number) {
    return new BigDecimal(Values.text(number)).setScale(MICRO_DIGITS, RoundingMode.HALF_UP);
  }

  static Number secondsOf(Arguments a) {
    BigDecimal seconds = Spans.seconds(a.span(0));
    return a.result() == SqlTypeName.BIGINT
        ? (Number) seconds.longValue()
        : Numbers.shortest(seconds);
  }

  /** A period YYYYMM or YYMM as months since the year 0. */
  static long months(long period) {
    long year = period / 100;
    return (year < 100 && period != 0 ? Moments.fullYear((int) year) : year) * 12
        + period % 100
        - 1;
  }

  static long periodAdd(long period, long months) {
    long sum = months(period) + months;
    return sum / 12 * 100 + sum % 12 + 1;
  }

  static @Nullable String pattern(String kind, String where) {
    String key = kind.toUpperCase(Locale.ROOT) + " " + where.toUpperCase(Locale.ROOT);
    return switch (key) {
      case "DATE USA" -> "%m.%d.%Y";
      case "DATE JIS", "DATE ISO" -> "%Y-%m-%d";
      case "DATE EUR" -> "%d.%m.%Y";
      case "DATE INTERNAL" -> "%Y%m%d";
      case "TIME USA" -> "%h:%i:%s %p";
      case "TIME JIS", "TIME ISO" -> "%H:%i:%s";
      case "TIME EUR" -> "%H.%i.%s";
      case "TIME INTERNAL" -> "%H%i%s";
      case "DATETIME USA", "DATETIME EUR", "TIMESTAMP USA", "TIMESTAMP EUR" -> "%Y-%m-%d %H.%i.%s";
      case "DATETIME JIS", "DATETIME ISO", "TIMESTAMP JIS", "TIMESTAMP ISO" -> "%Y-%m-%d %H:%i:%s";
      case "DATETIME INTERNAL", "TIMESTAMP INTERNAL" -> "%Y%m%d%H%i%s";
      default -> null;
    };
  }
}
