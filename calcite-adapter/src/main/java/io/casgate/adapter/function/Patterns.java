package io.casgate.adapter.function;

import io.casgate.adapter.error.SqlError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Functions of regular expressions. */
final class Patterns {
  private Patterns() {}

  static long place(String text, String pattern) {
    Matcher matcher = matcher(text, pattern);
    return matcher.find() ? text.codePointCount(0, matcher.start()) + 1L : 0;
  }

  static String part(String text, String pattern) {
    Matcher matcher = matcher(text, pattern);
    return matcher.find() ? matcher.group() : "";
  }

  /** In the replacement, {@code \1} is the first group. */
  static String replaced(Arguments a) {
    Matcher matcher = matcher(a.text(0), a.text(1));
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(result, "");
      appendGroups(result, matcher, a.text(2));
      FunctionLibrary.requireLength(a.function(), result.length());
    }
    return matcher.appendTail(result).toString();
  }

  private static void appendGroups(StringBuilder result, Matcher matcher, String replacement) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      boolean escape = c == '\\' && i + 1 < replacement.length();
      char next = escape ? replacement.charAt(++i) : c;
      int group = next - '0';
      if (!escape || group < 0 || group > 9) {
        result.append(next);
      } else if (group <= matcher.groupCount() && matcher.group(group) != null) {
        result.append(matcher.group(group));
      }
    }
  }

  private static Matcher matcher(String text, String pattern) {
    try {
      return Pattern.compile(pattern).matcher(text);
    } catch (PatternSyntaxException e) {
      throw SqlError.WRONG_PATTERN.causedBy(e, e.getDescription());
    }
  }
}
