package io.casgate.gateway.console.output;

import org.jline.utils.WCWidth;

/** Text as a terminal shows it: what stands for control characters, and how wide it becomes. */
public final class DisplayText {
  private DisplayText() {}

  /** The columns that the text takes: two for wide characters, none for combining ones. */
  public static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      width += Math.max(0, WCWidth.wcwidth(codePoint));
      i += Character.charCount(codePoint);
    }
    return width;
  }

  /**
   * The text in one line, with nothing in it that would move a cursor: data must not be able to
   * command the reader's terminal.
   */
  public static String oneLine(String text) {
    return escape(text, "");
  }

  /** The same with line breaks and tabs kept. */
  static String manyLines(String text) {
    return escape(text, "\n\t");
  }

  private static String escape(String text, String kept) {
    int i = 0;
    while (i < text.length() && !mustEscape(text.charAt(i), kept)) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(mustEscape(c, kept) ? escape(c) : String.valueOf(c));
    }
    return escaped.toString();
  }

  private static boolean mustEscape(char c, String kept) {
    return (Character.isISOControl(c) || isDirectionOverride(c)) && kept.indexOf(c) < 0;
  }

  /** Characters that reorder what stands around them, beyond their own cell. */
  private static boolean isDirectionOverride(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }

  private static String escape(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }
}
