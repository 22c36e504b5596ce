package io.casgate.adapter.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells for each word that only the grammar reserves whether it stands for a name there. Reads the
 * tokens of one statement from the first to the last.
 */
final class NameWords {
  private static final Set<String> QUERY_STARTS =
      Set.of("SELECT", "WITH", "VALUES", "EXPLAIN", "INSERT", "REPLACE", "UPDATE", "DELETE", "(");

  /** After these a value or a name follows, never an infix word or the end of a CASE. */
  private static final Set<String> BEFORE_OPERAND =
      Set.of(
          """
          ALL AND AS BETWEEN BINARY BOTH BY CASE COLLATE DISTINCT DISTINCTROW DIV ELSE EXCEPT
          EXISTS FOR FROM HAVING IN INTERSECT INTERVAL INTO IS JOIN LEADING LIKE LIMIT MOD NOT
          OFFSET ON OR OUTER RECURSIVE REGEXP RLIKE SELECT SEPARATOR SET STRAIGHT_JOIN
          SQL_BIG_RESULT SQL_CALC_FOUND_ROWS SQL_SMALL_RESULT TABLE THEN TO TRAILING UNION UPDATE
          USING VALUES WHEN WHERE WITH XOR
          """
              .strip()
              .split("\\s+"));

  private static final Set<String> BEFORE_TABLE_NAME =
      Set.of("WITH", "RECURSIVE", "INTO", "UPDATE", "TABLE");
  private static final Set<String> UNITS =
      Set.of("SECOND", "MINUTE", "HOUR", "DAY", "MONTH", "YEAR");
  private static final Set<String> UNIT_FIRST =
      Set.of("EXTRACT", "TIMESTAMPADD", "TIMESTAMPDIFF", "GET_FORMAT");
  private static final Set<String> CASTS = Set.of("CAST", "TRY_CAST", "SAFE_CAST");
  private static final Set<String> TYPED_LITERALS =
      Set.of("DATE", "TIME", "TIMESTAMP", "DATETIME", "UUID");

  private final List<SqlToken> tokens;
  private final boolean query;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean operandBefore;
  private boolean nameBefore;

  NameWords(List<SqlToken> tokens) {
    this.tokens = tokens;
    this.query = !tokens.isEmpty() && QUERY_STARTS.contains(upper(0));
    levels.push(new Level(""));
  }

  /** Whether the token is to be quoted; to be called once for each token, in their order. */
  boolean isName(int index) {
    SqlToken token = tokens.get(index);
    boolean name = query && token.kind() == SqlToken.Kind.WORD && isNameWord(index);
    follow(index, token, name);
    nameBefore = name;
    return name;
  }

  private boolean isNameWord(int index) {
    String word = upper(index);
    return GrammarWords.contains(word)
        && (sees(index - 1, ".")
            || sees(index + 1, ".")
            || !(isCall(index) || isKeyword(index, word)));
  }

  private boolean isCall(int index) {
    return sees(index + 1, "(")
        && !BEFORE_TABLE_NAME.contains(upper(index - 1))
        && (!sees(index - 1, "AS") || level().isType);
  }

  private boolean isKeyword(int index, String word) {
    Level level = level();
    if (level.isType || level.isFetch || level.opener.equals("MATCH_RECOGNIZE")) {
      return true;
    }
    if (sees(index - 1, "::") || isAfterIs(index)) {
      return true;
    }
    if (level.opener.startsWith("JSON_") && (operandBefore || sees(index - 1, "ON"))) {
      return true;
    }
    if (UNITS.contains(word)) {
      return isUnit(index);
    }
    if (TYPED_LITERALS.contains(word) && kind(index + 1) == SqlToken.Kind.STRING) {
      return true;
    }
    return operandBefore ? isInfixOrSuffix(index, word) : isPrefix(index, word);
  }

  private boolean isAfterIs(int index) {
    return sees(index - 1, "IS") || (sees(index - 1, "NOT") && sees(index - 2, "IS"));
  }

  private boolean isUnit(int index) {
    return sees(index - 1, "TO")
        || (sees(index - 1, "(") && UNIT_FIRST.contains(upper(index - 2)) && !sees(index + 1, ","))
        || (sees(index - 1, "(") && upper(index - 2).startsWith("TIMESTAMP"))
        || (operandBefore && level().isInterval);
  }

  private boolean isInfixOrSuffix(int index, String word) {
    return switch (word) {
      case "END" -> level().openCases > 0;
      case "ESCAPE" -> isValue(index + 1);
      case "FULL" -> sees(index + 1, "JOIN") || sees(index + 1, "OUTER");
      case "SIMILAR" -> sees(index + 1, "TO");
      case "WITHIN" -> sees(index + 1, "GROUP");
      case "MEMBER", "SUBMULTISET" -> sees(index + 1, "OF");
      case "AT" -> sees(index + 1, "TIME") && sees(index + 2, "ZONE");
      case "TABLESAMPLE" -> sees(index + 1, "SYSTEM") || sees(index + 1, "BERNOULLI");
      case "ROW" -> sees(index - 2, "OFFSET");
      default -> false;
    };
  }

  private boolean isPrefix(int index, String word) {
    return switch (word) {
      case "ARRAY", "MULTISET" -> sees(index + 1, "[");
      case "SYMMETRIC", "ASYMMETRIC" ->
          sees(index - 1, "BETWEEN")
              && (isValue(index + 1) || kind(index + 1) == SqlToken.Kind.QUOTED_NAME);
      case "CURRENT" -> sees(index + 1, "ROW");
      case "ROW" -> sees(index - 1, "CURRENT");
      case "GROUPING" -> sees(index + 1, "SETS");
      case "OF" -> sees(index - 1, "MEMBER") || sees(index - 1, "SUBMULTISET");
      case "TIME" -> sees(index - 1, "AT") && sees(index + 1, "ZONE");
      case "SYSTEM" -> sees(index - 1, "TABLESAMPLE");
      case "SYSTEM_TIME" -> sees(index - 1, "FOR");
      case "NATIONAL" -> sees(index + 1, "CHARACTER");
      default -> false;
    };
  }

  private boolean isValue(int index) {
    return switch (kind(index)) {
      case STRING, NUMBER, PARAMETER -> true;
      case WORD, QUOTED_NAME, VARIABLE, SYMBOL, END -> false;
    };
  }

  private void follow(int index, SqlToken token, boolean name) {
    switch (token.kind()) {
      case SYMBOL -> followSymbol(index, token);
      case WORD -> followWord(index, name);
      case QUOTED_NAME, STRING, NUMBER, PARAMETER, VARIABLE -> operandBefore = true;
      case END -> operandBefore = false;
    }
  }

  private void followSymbol(int index, SqlToken token) {
    operandBefore = false;
    switch (token.value()) {
      case "(" -> levels.push(new Level(nameBefore ? "" : upper(index - 1)));
      case ")" -> {
        if (levels.size() > 1) {
          levels.pop();
        }
        operandBefore = true;
      }
      case "]", "}" -> operandBefore = true;
      case "," -> level().isInterval = false;
      default -> {}
    }
  }

  private void followWord(int index, boolean name) {
    if (name || sees(index - 1, ".")) {
      operandBefore = true;
      return;
    }
    String word = upper(index);
    Level level = level();
    switch (word) {
      case "CASE" -> level.openCases++;
      case "END" -> level.openCases = Math.max(0, level.openCases - 1);
      case "AS" -> level.isType = CASTS.contains(level.opener);
      case "INTERVAL" -> level.isInterval = true;
      case "FETCH" -> level.isFetch = true;
      default -> level.isInterval = level.isInterval && !UNITS.contains(word);
    }
    operandBefore = !BEFORE_OPERAND.contains(word) && !isPrefixWord(word);
  }

  private static boolean isPrefixWord(String word) {
    return switch (word) {
      case "SYMMETRIC", "ASYMMETRIC", "CURRENT", "AT", "TABLESAMPLE", "MEMBER", "OF", "SIMILAR" ->
          GrammarWords.contains(word);
      default -> false;
    };
  }

  private Level level() {
    return levels.element();
  }

  private boolean sees(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
  }

  private SqlToken.Kind kind(int index) {
    return index < tokens.size() ? tokens.get(index).kind() : SqlToken.Kind.END;
  }

  /** The word or symbol there in capitals; empty for anything else. */
  private String upper(int index) {
    if (index < 0) {
      return "";
    }
    SqlToken token = tokens.get(index);
    return switch (token.kind()) {
      case WORD, SYMBOL -> token.value().toUpperCase(Locale.ROOT);
      case QUOTED_NAME, STRING, NUMBER, PARAMETER, VARIABLE, END -> "";
    };
  }

  /** What is known inside one pair of parentheses; the word before it opened it. */
  private static final class Level {
    private final String opener;
    private int openCases;
    private boolean isType;
    private boolean isInterval;
    private boolean isFetch;

    private Level(String opener) {
      this.opener = opener;
    }
  }
}
