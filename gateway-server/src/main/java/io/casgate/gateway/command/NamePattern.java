package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;

/** The pattern of SHOW … LIKE: {@code %}, {@code _}, backslash to escape; case does not matter. */
record NamePattern(String text) {
  /** The escape sign of {@link #forSql()}; unlike a backslash it needs no escape in SQL text. */
  static final char SQL_ESCAPE = '!';

  NamePattern {
    requireNonNull(text, "text");
  }

  /** The pattern for {@code LOWER(name) LIKE ? ESCAPE '!'}. */
  String forSql() {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        char escaped = text.charAt(++i);
        // Standard SQL takes the escape sign before a wildcard or itself only.
        pattern.append(isSpecial(escaped) ? "" + SQL_ESCAPE + escaped : escaped);
      } else {
        pattern.append(c == SQL_ESCAPE ? "" + SQL_ESCAPE + c : c);
      }
    }
    return pattern.toString().toLowerCase(Locale.ROOT);
  }

  boolean matches(String name) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        regex.append(Pattern.quote(String.valueOf(text.charAt(++i))));
      } else if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
    return Pattern.compile(regex.toString(), flags).matcher(name).matches();
  }

  private static boolean isSpecial(char c) {
    return c == '%' || c == '_' || c == SQL_ESCAPE;
  }
}
