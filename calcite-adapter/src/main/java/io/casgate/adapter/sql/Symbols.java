package io.casgate.adapter.sql;

import java.util.Locale;
import java.util.Set;

/** Operators of more than one character, and those that the grammar spells otherwise. */
final class Symbols {
  private static final int LONGEST = 3;
  private static final Set<String> LONG =
      Set.of("<=>", "->>", "<=", ">=", "<>", "!=", "||", "&&", "--", ":=", "<<", ">>", "->", "::");

  private Symbols() {}

  /** How many characters the operator has that begins there; the longest one counts. */
  static int lengthAt(String source, int offset) {
    for (int length = LONGEST; length > 1; length--) {
      int end = offset + length;
      if (end <= source.length() && LONG.contains(source.substring(offset, end))) {
        return length;
      }
    }
    return 1;
  }

  static String canonical(String symbol, SqlMode mode) {
    return switch (symbol) {
      case "&&" -> "AND";
      case "<=>" -> "IS NOT DISTINCT FROM";
      case "||" -> mode.has(SqlMode.Flag.PIPES_AS_CONCAT) ? "CASGATE_CONCAT" : "OR";
      case "^" -> "CASGATE_BITS_XOR";
      case "&" -> "CASGATE_BITS_AND";
      case "|" -> "CASGATE_BITS_OR";
      case "<<" -> "CASGATE_SHIFT_LEFT";
      case ">>" -> "CASGATE_SHIFT_RIGHT";
      case "->" -> "CASGATE_JSON_EXTRACT";
      case "->>" -> "CASGATE_JSON_TEXT";
      default -> symbol;
    };
  }

  /** Operators that are words: the grammar knows one spelling of each. */
  static String word(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "REGEXP" -> "RLIKE";
      case "DIV" -> "CASGATE_DIV";
      case "XOR" -> "CASGATE_XOR";
      default -> text;
    };
  }
}
