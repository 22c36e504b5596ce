package io.casgate.adapter.function;

import io.casgate.adapter.error.SqlError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/** {@code INTERVAL n unit}: what it adds to a date, and between two dates. */
final class Intervals {
  /** Units of several numbers, and what the numbers count; missing ones are missing in front. */
  private static final Map<String, List<String>> COMPOUND =
      Map.ofEntries(
          Map.entry("SECOND_MICROSECOND", List.of("SECOND", "MICROSECOND")),
          Map.entry("MINUTE_MICROSECOND", List.of("MINUTE", "SECOND", "MICROSECOND")),
          Map.entry("MINUTE_SECOND", List.of("MINUTE", "SECOND")),
          Map.entry("HOUR_MICROSECOND", List.of("HOUR", "MINUTE", "SECOND", "MICROSECOND")),
          Map.entry("HOUR_SECOND", List.of("HOUR", "MINUTE", "SECOND")),
          Map.entry("HOUR_MINUTE", List.of("HOUR", "MINUTE")),
          Map.entry("DAY_MICROSECOND", List.of("DAY", "HOUR", "MINUTE", "SECOND", "MICROSECOND")),
          Map.entry("DAY_SECOND", List.of("DAY", "HOUR", "MINUTE", "SECOND")),
          Map.entry("DAY_MINUTE", List.of("DAY", "HOUR", "MINUTE")),
          Map.entry("DAY_HOUR", List.of("DAY", "HOUR")),
          Map.entry("YEAR_MONTH", List.of("YEAR", "MONTH")));

  private static final List<String> DATE_UNITS =
      List.of("YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "YEAR_MONTH");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final long LARGEST = 4_000_000_000_000_000L;
  private static final int MICRO_DIGITS = 6;

  private Intervals() {}

  static boolean isOfDays(String unit) {
    return DATE_UNITS.contains(unit.toUpperCase(Locale.ROOT));
  }

  static boolean hasFraction(String unit) {
    return unit.toUpperCase(Locale.ROOT).endsWith("MICROSECOND");
  }

  /** Null when it leads out of the calendar. */
  static @Nullable LocalDateTime plus(
      LocalDateTime moment, Object amount, String unitName, int sign) {
    String unit = unitName.toUpperCase(Locale.ROOT);
    try {
      List<String> units = COMPOUND.get(unit);
      return units == null
          ? plusOne(moment, new BigDecimal(Values.text(Values.number(amount))), unit, sign)
          : plusMany(moment, Values.text(amount), units, sign);
    } catch (DateTimeException | ArithmeticException outside) {
      return null;
    }
  }

  private static LocalDateTime plusOne(
      LocalDateTime moment, BigDecimal amount, String unit, int sign) {
    if (unit.equals("SECOND")) {
      BigDecimal micros = amount.movePointRight(MICRO_DIGITS).setScale(0, RoundingMode.HALF_UP);
      return plus(moment, "MICROSECOND", sign * bounded(micros));
    }
    return plus(moment, unit, sign * bounded(amount.setScale(0, RoundingMode.HALF_UP)));
  }

  private static long bounded(BigDecimal amount) {
    if (amount.abs().compareTo(BigDecimal.valueOf(LARGEST * 1000)) > 0) {
      throw new ArithmeticException("interval");
    }
    return amount.longValue();
  }

  private static LocalDateTime plusMany(
      LocalDateTime moment, String amount, List<String> units, int sign) {
    long direction = amount.strip().startsWith("-") ? -sign : sign;
    String[] numbers =
        NUMBER.matcher(amount).results().map(found -> found.group()).toArray(String[]::new);
    if (numbers.length > units.size()) {
      throw new DateTimeException("interval");
    }
    int skipped = units.size() - numbers.length;
    LocalDateTime result = moment;
    for (int i = 0; i < numbers.length; i++) {
      String unit = units.get(skipped + i);
      String digits = numbers[i];
      if (unit.equals("MICROSECOND")) {
        digits = (digits + "000000").substring(0, MICRO_DIGITS);
      }
      result = plus(result, unit, direction * bounded(new BigDecimal(digits)));
    }
    return result;
  }

  private static LocalDateTime plus(LocalDateTime moment, String unit, long amount) {
    return switch (unit) {
      case "MICROSECOND" ->
          moment.plus(Duration.ofSeconds(amount / 1_000_000, amount % 1_000_000 * 1000));
      case "SECOND" -> moment.plusSeconds(amount);
      case "MINUTE" -> moment.plusMinutes(amount);
      case "HOUR" -> moment.plusHours(amount);
      case "DAY" -> moment.plusDays(amount);
      case "WEEK" -> moment.plusWeeks(amount);
      case "MONTH" -> moment.plusMonths(amount);
      case "QUARTER" -> moment.plusMonths(Math.multiplyExact(amount, 3));
      case "YEAR" -> moment.plusYears(amount);
      default -> throw SqlError.SYNTAX.with("'" + unit + "' is no unit of time");
    };
  }

  /** Whole units from one moment to another. */
  static long between(String unitName, LocalDateTime from, LocalDateTime to) {
    return switch (unitName.toUpperCase(Locale.ROOT)) {
      case "MICROSECOND" -> {
        Duration span = Duration.between(from, to);
        yield span.toSeconds() * 1_000_000 + span.toNanosPart() / 1000;
      }
      case "SECOND" -> wholeSeconds(from, to);
      case "MINUTE" -> wholeSeconds(from, to) / 60;
      case "HOUR" -> wholeSeconds(from, to) / 3600;
      case "DAY" -> wholeSeconds(from, to) / 86_400;
      case "WEEK" -> wholeSeconds(from, to) / 604_800;
      case "MONTH" -> months(from, to);
      case "QUARTER" -> months(from, to) / 3;
      case "YEAR" -> months(from, to) / 12;
      default -> throw SqlError.SYNTAX.with("'" + unitName + "' is no unit of time");
    };
  }

  private static long wholeSeconds(LocalDateTime from, LocalDateTime to) {
    Duration span = Duration.between(from, to);
    return span.isNegative() ? -span.negated().toSeconds() : span.toSeconds();
  }

  /** A month is over when its day and time come again; not on an earlier last day. */
  private static long months(LocalDateTime from, LocalDateTime to) {
    if (to.isBefore(from)) {
      return -months(to, from);
    }
    long months = (to.getYear() - from.getYear()) * 12L + to.getMonthValue() - from.getMonthValue();
    boolean over =
        to.getDayOfMonth() > from.getDayOfMonth()
            || (to.getDayOfMonth() == from.getDayOfMonth()
                && !to.toLocalTime().isBefore(from.toLocalTime()));
    return over ? months : months - 1;
  }

  /** The digits of the fields that a unit names: EXTRACT. */
  static long extracted(String unitName, Object value) {
    String unit = unitName.toUpperCase(Locale.ROOT);
    List<String> units = COMPOUND.getOrDefault(unit, List.of(unit));
    LocalDateTime moment = Moments.of(value);
    Duration span =
        moment == null ? Spans.of(value) : Duration.ofNanos(moment.toLocalTime().toNanoOfDay());
    long result = 0;
    for (String one : units) {
      result = result * (one.equals("MICROSECOND") ? 1_000_000 : 100) + field(one, moment, span);
    }
    return result;
  }

  private static long field(String unit, @Nullable LocalDateTime moment, @Nullable Duration span) {
    if (!isOfDays(unit)) {
      return span == null ? noValue() : timeField(unit, span);
    }
    if (moment == null) {
      return noValue();
    }
    return switch (unit) {
      case "YEAR" -> moment.getYear();
      case "QUARTER" -> (moment.getMonthValue() + 2) / 3;
      case "MONTH" -> moment.getMonthValue();
      case "WEEK" -> Weeks.number(moment.toLocalDate(), 0);
      default -> moment.getDayOfMonth();
    };
  }

  private static long timeField(String unit, Duration span) {
    return switch (unit) {
      case "HOUR" -> span.toHours();
      case "MINUTE" -> span.toMinutesPart();
      case "SECOND" -> span.toSecondsPart();
      case "MICROSECOND" -> span.toNanosPart() / 1000;
      default -> throw SqlError.SYNTAX.with("'" + unit + "' is no unit of time");
    };
  }

  private static long noValue() {
    throw new DateTimeException("no date");
  }
}
