package io.casgate.adapter.sql;

/** Backslash escapes inside strings, as MariaDB's page on string literals lists them. */
final class Escapes {
  private Escapes() {}

  /** What {@code \c} stands for; {@code %} and {@code _} keep their backslash for LIKE. */
  static String meaning(char c) {
    return switch (c) {
      case '0' -> "\0";
      case 'b' -> "\b";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'Z' -> "\u001a";
      case '%', '_' -> "\\" + c;
      default -> String.valueOf(c);
    };
  }
}
