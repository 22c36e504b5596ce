package io.casgate.adapter.function;

import org.checkerframework.checker.nullness.qual.Nullable;

/** What functions do to one text. */
final class Texts {
  private Texts() {}

  static String repeated(Arguments a, String text, long times) {
    if (times <= 0 || text.isEmpty()) {
      return "";
    }
    FunctionLibrary.requireLength(
        a.function(), times > FunctionLibrary.LONGEST_RESULT ? times : times * text.length());
    return text.repeat((int) times);
  }

  static @Nullable String padded(Arguments a, boolean left) {
    String text = a.text(0);
    String pad = a.has(2) ? a.text(2) : " ";
    long length = a.integer(1);
    long missing = length - CodePoints.count(text);
    if (length < 0 || (missing > 0 && pad.isEmpty())) {
      return null;
    }
    if (missing <= 0) {
      return CodePoints.left(text, length);
    }
    FunctionLibrary.requireLength(a.function(), length);
    String filled = pad.repeat((int) (missing / CodePoints.count(pad) + 1));
    String padding = CodePoints.left(filled, missing);
    return left ? padding + text : text + padding;
  }

  static String insert(Arguments a) {
    String text = a.text(0);
    int count = CodePoints.count(text);
    long place = a.integer(1);
    if (place < 1 || place > count) {
      return text;
    }
    long after = a.integer(2) < 0 ? count : Math.min(count, place - 1 + a.integer(2));
    return CodePoints.left(text, place - 1)
        + a.text(3)
        + CodePoints.part(text, after, Long.MAX_VALUE);
  }

  static String replaced(Arguments a) {
    String text = a.text(0);
    String from = a.text(1);
    if (from.isEmpty()) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int last = 0;
    for (int i = text.indexOf(from); i >= 0; i = text.indexOf(from, last)) {
      result.append(text, last, i).append(a.text(2));
      last = i + from.length();
      FunctionLibrary.requireLength(a.function(), result.length());
    }
    return result.append(text, last, text.length()).toString();
  }

  /** Up to the n-th delimiter, or after the n-th last of them; all of them count from the left. */
  static String beforeNth(String text, String delimiter, long n) {
    if (n == 0 || delimiter.isEmpty()) {
      return "";
    }
    long wanted = n > 0 ? n : occurrences(text, delimiter) + n + 1;
    if (wanted <= 0) {
      return text;
    }
    int at = -delimiter.length();
    for (long i = 0; i < wanted; i++) {
      at = text.indexOf(delimiter, at + delimiter.length());
      if (at < 0) {
        return text;
      }
    }
    return n > 0 ? text.substring(0, at) : text.substring(at + delimiter.length());
  }

  private static long occurrences(String text, String delimiter) {
    long count = 0;
    for (int i = text.indexOf(delimiter); i >= 0; count++) {
      i = text.indexOf(delimiter, i + delimiter.length());
    }
    return count;
  }

  /** {@code TRIM(x)}, {@code TRIM(BOTH, y, x)}: the sides are told by a word. */
  static String trim(Arguments a) {
    if (a.count() < 3) {
      return trimmed(a.text(0), a.has(1) ? a.text(1) : " ", true, true);
    }
    String sides = a.text(0);
    return trimmed(a.text(2), a.text(1), !sides.equals("TRAILING"), !sides.equals("LEADING"));
  }

  static String trimmed(String text, String what, boolean left, boolean right) {
    int start = 0;
    int end = text.length();
    if (what.isEmpty()) {
      return text;
    }
    while (left && text.startsWith(what, start)) {
      start += what.length();
    }
    while (right && end - what.length() >= start && text.startsWith(what, end - what.length())) {
      end -= what.length();
    }
    return text.substring(Math.min(start, end), end);
  }

  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'', '\\' -> quoted.append('\\').append(c);
        case '\0' -> quoted.append("\\0");
        case '\u001a' -> quoted.append("\\Z");
        default -> quoted.append(c);
      }
    }
    return quoted.append('\'').toString();
  }
}
