package io.casgate.adapter.function;

import static java.time.temporal.ChronoField.NANO_OF_SECOND;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Dates and times as MariaDB reads them from text and numbers, and writes them. */
final class Moments {
  private static final Pattern PARTS =
      Pattern.compile(
          "\\s*(\\d{1,4})[^\\w\\s](\\d{1,2})[^\\w\\s](\\d{1,2})"
              + "(?:[T\\s]+(\\d{1,2})(?:[^\\w\\s](\\d{1,2})(?:[^\\w\\s](\\d{1,2})(?:\\.(\\d{0,9}))?)?)?)?"
              + ".*",
          Pattern.DOTALL);
  private static final Pattern DIGITS = Pattern.compile("\\s*(\\d{6,14})(?:\\.(\\d{1,9}))?.*");
  private static final int FIRST_YEAR_OF_THE_LAST_CENTURY = 70;
  private static final int NANO_DIGITS = 9;
  private static final int NANOS_PER_MICRO = 1000;
  private static final int LAST_YEAR = 9999;

  private Moments() {}

  /** Null for what says no date. */
  static @Nullable LocalDateTime of(Object value) {
    if (value instanceof LocalDateTime moment) {
      return moment;
    }
    if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    }
    return value instanceof LocalTime ? null : parsed(Values.text(value));
  }

  private static @Nullable LocalDateTime parsed(String text) {
    Matcher parts = PARTS.matcher(text);
    if (parts.matches()) {
      int[] fields = new int[6];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = parts.group(i + 1) == null ? 0 : Integer.parseInt(parts.group(i + 1));
      }
      int year = parts.group(1).length() <= 2 ? fullYear(fields[0]) : fields[0];
      return moment(year, fields, nanos(parts.group(7)));
    }
    Matcher digits = DIGITS.matcher(text);
    return digits.matches() ? ofDigits(digits.group(1), nanos(digits.group(2))) : null;
  }

  /** YYMMDD, YYYYMMDD, YYMMDDHHMMSS or YYYYMMDDHHMMSS. */
  private static @Nullable LocalDateTime ofDigits(String digits, int nanos) {
    int yearDigits = digits.length() == 8 || digits.length() == 14 ? 4 : 2;
    if (digits.length() % 2 != 0 || digits.length() == 10) {
      return null;
    }
    int written = Integer.parseInt(digits.substring(0, yearDigits));
    int[] fields = new int[6];
    for (int i = 1; i < fields.length; i++) {
      int start = yearDigits + (i - 1) * 2;
      fields[i] =
          start < digits.length() ? Integer.parseInt(digits.substring(start, start + 2)) : 0;
    }
    return moment(yearDigits == 2 ? fullYear(written) : written, fields, nanos);
  }

  private static @Nullable LocalDateTime moment(int year, int[] fields, int nanos) {
    try {
      return LocalDateTime.of(year, fields[1], fields[2], fields[3], fields[4], fields[5], nanos);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  static int fullYear(int twoDigits) {
    return twoDigits + (twoDigits < FIRST_YEAR_OF_THE_LAST_CENTURY ? 2000 : 1900);
  }

  /** Microseconds are kept, as MariaDB does. */
  static int nanos(@Nullable String fraction) {
    if (fraction == null || fraction.isEmpty()) {
      return 0;
    }
    String digits = (fraction + "000000000").substring(0, NANO_DIGITS);
    return Integer.parseInt(digits) / NANOS_PER_MICRO * NANOS_PER_MICRO;
  }

  /** With the digits of the second that it has. */
  static String text(LocalDateTime moment) {
    return moment.toLocalDate() + " " + Spans.text(moment.toLocalTime());
  }

  static String text(LocalDateTime moment, int digits) {
    String nanos = String.format("%09d", moment.get(NANO_OF_SECOND));
    LocalDateTime whole = moment.withNano(0);
    return text(whole) + "." + nanos.substring(0, digits);
  }

  static Number digits(LocalDate date) {
    return date.getYear() * 10_000L + date.getMonthValue() * 100L + date.getDayOfMonth();
  }

  static Number digits(LocalDateTime moment) {
    long whole =
        digits(moment.toLocalDate()).longValue() * 1_000_000 + Spans.digits(moment.toLocalTime());
    return moment.get(NANO_OF_SECOND) == 0
        ? whole
        : BigDecimal.valueOf(moment.get(NANO_OF_SECOND), NANO_DIGITS)
            .add(BigDecimal.valueOf(whole))
            .stripTrailingZeros();
  }

  /** In Calcite's form for a type: text, days or milliseconds; null beyond the years 1 to 9999. */
  static @Nullable Object as(SqlTypeName type, @Nullable LocalDateTime moment) {
    if (moment == null || moment.getYear() < 1 || moment.getYear() > LAST_YEAR) {
      return null;
    }
    return switch (type) {
      case DATE -> (int) moment.toLocalDate().toEpochDay();
      case TIMESTAMP -> Values.millis(moment);
      default -> text(moment);
    };
  }
}
