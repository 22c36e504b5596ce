package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * How MariaDB reads a date with or without a time: {@code 2024-2-9}, {@code 20240209}, {@code
 * 24/02/09 13:45}, the number 20240209134510. Reads one text from left to right.
 */
final class TemporalSyntax {
  private static final int NANO_DIGITS = 9;
  private static final int FIRST_YEAR_OF_1900S = 70;

  private final String text;
  private int position;
  private int digits;

  private TemporalSyntax(String text) {
    this.text = text;
  }

  /** What was read, and whether it was all there is but blanks. */
  record Reading(LocalDateTime value, boolean whole) {}

  /** Empty when the text does not begin with a date, or with one that the calendar lacks. */
  static Optional<Reading> read(String text) {
    TemporalSyntax syntax = new TemporalSyntax(text.strip());
    try {
      int leading = syntax.digitsAhead();
      boolean packed = leading == 6 || leading == 8 || leading == 12 || leading == 14;
      Optional<LocalDateTime> value = packed ? syntax.packed(leading) : syntax.delimited();
      return value.map(found -> new Reading(found, syntax.position == syntax.text.length()));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The date and time that a number's digits say: YYYYMMDD, YYMMDD, and both with hhmmss. */
  static Optional<LocalDateTime> read(BigDecimal number) {
    if (number.signum() <= 0 || (long) number.precision() - number.scale() > 14) {
      return Optional.empty();
    }
    long whole = number.setScale(0, RoundingMode.DOWN).longValueExact();
    long packed =
        whole > 99991231 ? withCentury(whole, 1_000_000) : withCentury(whole, 1) * 1_000_000;
    int nanos =
        whole > 99991231
            ? number.subtract(BigDecimal.valueOf(whole)).movePointRight(NANO_DIGITS).intValue()
            : 0;
    return packed < 0 ? Optional.empty() : packed(packed, nanos);
  }

  /** The number with a year of four digits; less than 0 where it can't be a date. */
  private static long withCentury(long number, long unit) {
    long date = number / unit;
    if (date < 101 || (date > 991231 && date < 10000101) || (date > 691231 && date < 700101)) {
      return -1;
    }
    if (date > 991231) {
      return number;
    }
    return number + (date <= 691231 ? 20000000 : 19000000) * unit;
  }

  private static Optional<LocalDateTime> packed(long number, int nanos) {
    try {
      return Optional.of(
          LocalDateTime.of(
              (int) (number / 10_000_000_000L),
              (int) (number / 100_000_000 % 100),
              (int) (number / 1_000_000 % 100),
              (int) (number / 10_000 % 100),
              (int) (number / 100 % 100),
              (int) (number % 100),
              nanos));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private Optional<LocalDateTime> packed(int length) {
    int year = number(length % 6 == 2 ? 4 : 2);
    LocalDateTime day =
        LocalDateTime.of(length % 6 == 2 ? year : century(year), number(2), number(2), 0, 0);
    if (length < 12) {
      return Optional.of(timeAhead() ? day.with(time()) : day);
    }
    LocalDateTime time = day.withHour(number(2)).withMinute(number(2)).withSecond(number(2));
    return Optional.of(time.withNano(fraction()));
  }

  private Optional<LocalDateTime> delimited() {
    int year = number(4);
    int fullYear = digits == 2 ? century(year) : year;
    if (digits == 0 || !separator()) {
      return Optional.empty();
    }
    int month = number(2);
    if (digits == 0 || !separator()) {
      return Optional.empty();
    }
    int day = number(2);
    if (digits == 0 || fullYear == 0 || digitsAhead() > 0) {
      return Optional.empty();
    }
    LocalDateTime midnight = LocalDateTime.of(fullYear, month, day, 0, 0);
    return Optional.of(timeAhead() ? midnight.with(time()) : midnight);
  }

  /** Whether blanks or a T and then a digit come; if so, it is at the digit afterwards. */
  private boolean timeAhead() {
    int after = position;
    while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == 'T')) {
      after++;
    }
    boolean ahead = after > position && after < text.length() && isDigit(text.charAt(after));
    position = ahead ? after : position;
    return ahead;
  }

  private java.time.LocalTime time() {
    int hour = number(2);
    int minute = part();
    int second = part();
    return java.time.LocalTime.of(hour, minute, second, fraction());
  }

  /** The number behind a colon; 0 when there is none. */
  private int part() {
    boolean there =
        position + 1 < text.length()
            && text.charAt(position) == ':'
            && isDigit(text.charAt(position + 1));
    position += there ? 1 : 0;
    return there ? number(2) : 0;
  }

  private int fraction() {
    if (position + 1 >= text.length()
        || text.charAt(position) != '.'
        || !isDigit(text.charAt(position + 1))) {
      return 0;
    }
    position++;
    int nanos = number(NANO_DIGITS);
    for (int i = digits; i < NANO_DIGITS; i++) {
      nanos *= 10;
    }
    while (digitsAhead() > 0) {
      position++;
    }
    return nanos;
  }

  private boolean separator() {
    boolean there =
        position < text.length()
            && !Character.isLetterOrDigit(text.charAt(position))
            && text.charAt(position) != ' ';
    position += there ? 1 : 0;
    return there;
  }

  private int number(int most) {
    digits = 0;
    int value = 0;
    while (digits < most && position < text.length() && isDigit(text.charAt(position))) {
      value = value * 10 + text.charAt(position) - '0';
      position++;
      digits++;
    }
    return value;
  }

  private int digitsAhead() {
    int end = position;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - position;
  }

  private static int century(int year) {
    return year < FIRST_YEAR_OF_1900S ? 2000 + year : 1900 + year;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
