package io.casgate.adapter.function;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The patterns of DATE_FORMAT, TIME_FORMAT and STR_TO_DATE: a percent sign and a letter. */
final class DatePatterns {
  private static final String DATE_LETTERS = "abcDdejMmUuVvWwXxYy";
  private static final String TIME_LETTERS = "fHhIiklpRrSsT";

  private DatePatterns() {}

  /** What a pattern reads: DATE, TIMESTAMP, or VARCHAR for a time alone. */
  static SqlTypeName type(String pattern) {
    boolean date = false;
    boolean time = false;
    for (int i = pattern.indexOf('%');
        i >= 0 && i + 1 < pattern.length();
        i = pattern.indexOf('%', i + 2)) {
      date |= DATE_LETTERS.indexOf(pattern.charAt(i + 1)) >= 0;
      time |= TIME_LETTERS.indexOf(pattern.charAt(i + 1)) >= 0;
    }
    if (time && !date) {
      return SqlTypeName.VARCHAR;
    }
    return time ? SqlTypeName.TIMESTAMP : SqlTypeName.DATE;
  }

  static String format(LocalDateTime moment, String pattern) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '%' || i + 1 == pattern.length()) {
        text.append(c);
      } else {
        text.append(field(moment, pattern.charAt(++i)));
      }
    }
    return text.toString();
  }

  /** Hours beyond a day are told as they are. */
  static String format(Duration span, String pattern) {
    Duration size = span.abs();
    LocalDateTime clock =
        LocalDate.EPOCH.atTime(
            LocalTime.ofNanoOfDay(size.toNanos() % Duration.ofDays(1).toNanos()));
    String sign = span.isNegative() ? "-" : "";
    String hours = String.format("%s%02d", sign, size.toHours());
    return format(clock, pattern.replace("%H", hours).replace("%k", sign + size.toHours()));
  }

  private static String field(LocalDateTime t, char letter) {
    LocalDate date = t.toLocalDate();
    int hour12 = t.getHour() % 12 == 0 ? 12 : t.getHour() % 12;
    String half = t.getHour() < 12 ? "AM" : "PM";
    return switch (letter) {
      case 'a' -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'b' -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'c' -> "" + t.getMonthValue();
      case 'D' -> t.getDayOfMonth() + ordinal(t.getDayOfMonth());
      case 'd' -> two(t.getDayOfMonth());
      case 'e' -> "" + t.getDayOfMonth();
      case 'f' -> String.format("%06d", t.getNano() / 1000);
      case 'H' -> two(t.getHour());
      case 'h', 'I' -> two(hour12);
      case 'i' -> two(t.getMinute());
      case 'j' -> String.format("%03d", t.getDayOfYear());
      case 'k' -> "" + t.getHour();
      case 'l' -> "" + hour12;
      case 'M' -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'm' -> two(t.getMonthValue());
      case 'p' -> half;
      case 'r' -> two(hour12) + ":" + two(t.getMinute()) + ":" + two(t.getSecond()) + " " + half;
      case 'S', 's' -> two(t.getSecond());
      case 'T' -> two(t.getHour()) + ":" + two(t.getMinute()) + ":" + two(t.getSecond());
      case 'U' -> two(Weeks.number(date, 0));
      case 'u' -> two(Weeks.number(date, 1));
      case 'V' -> two(Weeks.number(date, 2));
      case 'v' -> two(Weeks.number(date, 3));
      case 'W' -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'w' -> "" + date.getDayOfWeek().getValue() % 7;
      case 'X' -> String.format("%04d", Weeks.year(date, 2));
      case 'x' -> String.format("%04d", Weeks.year(date, 3));
      case 'Y' -> String.format("%04d", t.getYear());
      case 'y' -> two(t.getYear() % 100);
      default -> String.valueOf(letter);
    };
  }

  private static String two(long number) {
    return number < 10 ? "0" + number : "" + number;
  }

  private static String ordinal(int day) {
    if (day / 10 == 1) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }

  /** What the text says by the pattern; null when it does not follow it. */
  static @Nullable Object parsed(Arguments a) {
    DateReading reading = new DateReading(a.text(0));
    if (!reading.follows(a.text(1))) {
      return null;
    }
    try {
      return a.result() == SqlTypeName.VARCHAR
          ? Spans.text(reading.time())
          : Moments.as(a.result(), reading.moment());
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
