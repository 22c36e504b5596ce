package io.casgate.adapter.function;

/** Text by characters as MariaDB counts them: code points, where Java counts halves of some. */
final class CodePoints {
  private CodePoints() {}

  static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /** From the zero-based character {@code start} on, as many as there are. */
  static String part(String text, long start, long length) {
    if (length <= 0 || start >= text.length()) {
      return "";
    }
    int from = offset(text, 0, start);
    return text.substring(from, offset(text, from, length));
  }

  /** From a one-based place, or one counted from the end; "" when the place is outside. */
  static String from(String text, long place, long length) {
    int count = count(text);
    long start = place < 0 ? count + place : place - 1;
    return place == 0 || start < 0 || start >= count ? "" : part(text, start, length);
  }

  static String left(String text, long length) {
    return part(text, 0, length);
  }

  static String right(String text, long length) {
    int count = count(text);
    return length <= 0 ? "" : part(text, Math.max(0, count - length), length);
  }

  /** One-based place of {@code wanted} at or after the one-based {@code place}; 0 if none. */
  static long find(String text, String wanted, long place) {
    if (place < 1 || place > Math.max(1, count(text))) {
      return 0;
    }
    int found = text.indexOf(wanted, offset(text, 0, place - 1));
    return found < 0 ? 0 : text.codePointCount(0, found) + 1L;
  }

  private static int offset(String text, int from, long characters) {
    int offset = from;
    for (long i = 0; i < characters && offset < text.length(); i++) {
      offset += Character.charCount(text.codePointAt(offset));
    }
    return offset;
  }
}
