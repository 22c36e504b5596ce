package io.casgate.adapter.sql;

import java.util.Set;

/** Operators of more than one character, and those that the grammar spells otherwise. */
final class Symbols {
  static final Set<String> PAIRS =
      Set.of("<=", ">=", "<>", "!=", "||", "&&", "--", ":=", "<<", ">>", "->", "::");

  private Symbols() {}

  static String canonical(String symbol, SqlMode mode) {
    return switch (symbol) {
      case "&&" -> "AND";
      case "||" -> mode.has(SqlMode.Flag.PIPES_AS_CONCAT) ? symbol : "OR";
      default -> symbol;
    };
  }
}
