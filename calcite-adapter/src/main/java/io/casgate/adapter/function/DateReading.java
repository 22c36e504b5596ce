package io.casgate.adapter.function;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Reads a text by a pattern of STR_TO_DATE, letter by letter. Used for one text. */
final class DateReading {
  private static final int NOON = 12;

  private final String text;
  private int offset;
  private int year;
  private int month;
  private int day;
  private int dayOfYear;
  private int hour;
  private int minute;
  private int second;
  private int nanos;
  private boolean twelveHours;
  private boolean afternoon;

  DateReading(String text) {
    this.text = text;
  }

  LocalTime time() {
    int clock = twelveHours ? hour % NOON + (afternoon ? NOON : 0) : hour;
    return LocalTime.of(clock, minute, second, nanos);
  }

  LocalDateTime moment() {
    LocalDate date =
        dayOfYear > 0 ? LocalDate.ofYearDay(year, dayOfYear) : LocalDate.of(year, month, day);
    return date.atTime(time());
  }

  /** Whether the whole pattern was found; what follows it in the text is let pass. */
  boolean follows(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean field = c == '%' && i + 1 < pattern.length();
      if (field ? !field(pattern.charAt(++i)) : !literal(c)) {
        return false;
      }
    }
    return true;
  }

  private boolean literal(char c) {
    if (Character.isWhitespace(c)) {
      skipBlanks();
      return true;
    }
    skipBlanks();
    boolean same = offset < text.length() && text.charAt(offset) == c;
    offset += same ? 1 : 0;
    return same;
  }

  private void skipBlanks() {
    while (offset < text.length() && Character.isWhitespace(text.charAt(offset))) {
      offset++;
    }
  }

  private boolean field(char letter) {
    skipBlanks();
    int start = offset;
    switch (letter) {
      case 'Y' -> year = yearOf(number(4), start);
      case 'y' -> year = Moments.fullYear(number(2));
      case 'm', 'c' -> month = number(2);
      case 'd', 'e' -> day = number(2);
      case 'D' -> {
        day = number(2);
        offset = Math.min(text.length(), offset + 2);
      }
      case 'j' -> dayOfYear = number(3);
      case 'H', 'k' -> hour = number(2);
      case 'h', 'I', 'l' -> {
        hour = number(2);
        twelveHours = true;
      }
      case 'i' -> minute = number(2);
      case 'S', 's' -> second = number(2);
      case 'f' -> nanos = fraction();
      case 'p' -> half();
      case 'T' -> {
        return follows("%H:%i:%S");
      }
      case 'r' -> {
        return follows("%I:%i:%S %p");
      }
      case 'b' -> monthName(TextStyle.SHORT);
      case 'M' -> monthName(TextStyle.FULL);
      case 'a', 'W' -> word();
      default -> {
        return literal(letter);
      }
    }
    return offset > start;
  }

  private int yearOf(int number, int start) {
    return offset - start <= 2 ? Moments.fullYear(number) : number;
  }

  private int number(int mostDigits) {
    int value = 0;
    int end = Math.min(text.length(), offset + mostDigits);
    while (offset < end && text.charAt(offset) >= '0' && text.charAt(offset) <= '9') {
      value = value * 10 + text.charAt(offset++) - '0';
    }
    return value;
  }

  private int fraction() {
    int start = offset;
    number(6);
    return Moments.nanos(text.substring(start, offset));
  }

  private void half() {
    String word = text.substring(offset, Math.min(text.length(), offset + 2));
    if (word.equalsIgnoreCase("AM") || word.equalsIgnoreCase("PM")) {
      afternoon = word.equalsIgnoreCase("PM");
      twelveHours = true;
      offset += 2;
    }
  }

  private void monthName(TextStyle style) {
    for (Month one : Month.values()) {
      String name = one.getDisplayName(style, Locale.ENGLISH);
      if (text.regionMatches(true, offset, name, 0, name.length())) {
        month = one.getValue();
        offset += name.length();
        return;
      }
    }
  }

  private void word() {
    while (offset < text.length() && Character.isLetter(text.charAt(offset))) {
      offset++;
    }
  }
}
