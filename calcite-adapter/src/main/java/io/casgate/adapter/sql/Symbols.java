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
      case "||" -> mode.has(SqlMode.Flag.PIPES_AS_CONCAT) ? "§CONCAT" : "OR";
      case "^" -> "§BITS_XOR";
      case "&" -> "§BITS_AND";
      case "|" -> "§BITS_OR";
      case "<<" -> "§SHIFT_LEFT";
      case ">>" -> "§SHIFT_RIGHT";
      case "->" -> "§JSON_EXTRACT";
      case "->>" -> "§JSON_TEXT";
      default -> symbol;
    };
  }

  /** Operators that are words: the grammar knows one spelling of each. */
  static String word(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "REGEXP" -> "RLIKE";
      case "DIV" -> "§DIV";
      case "XOR" -> "§XOR";
      default -> text;
    };
  }
}
