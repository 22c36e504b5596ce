package io.casgate.adapter.type;

/**
 * How SQL writes a number: sign, digits with at most one point, exponent. Java's own readers take
 * more ({@code 1d}, {@code 0x1p3}) and answer with exceptions.
 */
final class NumeralSyntax {
  /** Longer text is refused: reading it would take time beyond proportion. */
  private static final int LONGEST_TEXT = 100_000;

  /** More characters than this tell no double apart, and no DECIMAL is as long. */
  private static final int LONGEST_PREFIX = 1_000;

  private NumeralSyntax() {}

  static boolean matches(String text) {
    if (text.length() > LONGEST_TEXT) {
      return false;
    }
    int start = afterSign(text, 0);
    int point = afterDigits(text, start);
    int digits = point - start;
    int position = point;
    if (position < text.length() && text.charAt(position) == '.') {
      position = afterDigits(text, position + 1);
      digits += position - point - 1;
    }
    return digits > 0 && (position == text.length() || isExponent(text, position));
  }

  /** The number that a text begins with, after any blanks: {@code 12.5} of " 12.5kg"; else 0. */
  static String prefix(String text) {
    String bare = text.stripLeading();
    String head = bare.substring(0, Math.min(bare.length(), LONGEST_PREFIX));
    int start = afterSign(head, 0);
    int point = afterDigits(head, start);
    int end = point;
    if (end < head.length() && head.charAt(end) == '.') {
      end = afterDigits(head, end + 1);
    }
    boolean empty = end - start == (end > point ? 1 : 0);
    return empty ? "0" : head.substring(0, afterExponent(head, end));
  }

  private static int afterExponent(String text, int position) {
    if (position == text.length() || (text.charAt(position) | ' ') != 'e') {
      return position;
    }
    int start = afterSign(text, position + 1);
    int end = afterDigits(text, start);
    return end > start ? end : position;
  }

  private static boolean isExponent(String text, int position) {
    if (text.charAt(position) != 'e' && text.charAt(position) != 'E') {
      return false;
    }
    int start = afterSign(text, position + 1);
    int end = afterDigits(text, start);
    return end > start && end == text.length();
  }

  private static int afterSign(String text, int position) {
    boolean signed =
        position < text.length() && (text.charAt(position) == '-' || text.charAt(position) == '+');
    return signed ? position + 1 : position;
  }

  private static int afterDigits(String text, int position) {
    int end = position;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
