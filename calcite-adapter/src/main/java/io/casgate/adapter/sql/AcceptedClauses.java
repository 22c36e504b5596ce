package io.casgate.adapter.sql;

import java.util.Locale;
import java.util.Set;

/**
 * Clauses that MariaDB obeys and that change no row here: locks, index hints, collations, SELECT's
 * options.
 */
final class AcceptedClauses {
  private static final Set<String> SELECT_OPTIONS =
      Set.of(
          "SQL_CALC_FOUND_ROWS",
          "SQL_NO_CACHE",
          "SQL_CACHE",
          "SQL_BUFFER_RESULT",
          "SQL_SMALL_RESULT",
          "SQL_BIG_RESULT",
          "HIGH_PRIORITY",
          "STRAIGHT_JOIN");

  private final TokenForms forms;

  private AcceptedClauses(TokenForms forms) {
    this.forms = forms;
  }

  static void spell(TokenForms forms) {
    AcceptedClauses clauses = new AcceptedClauses(forms);
    for (int i = 0; i < forms.size(); i++) {
      clauses.at(i);
    }
  }

  private void at(int i) {
    if (forms.sees(i, "SELECT")) {
      selectOptions(i + 1);
    } else if (forms.sees(i, "STRAIGHT_JOIN") && !forms.form(i).isEmpty()) {
      forms.put(i, "JOIN");
    } else if (forms.sees(i, "FOR", "UPDATE")) {
      forms.drop(i, lockEnd(i + 2));
    } else if (forms.sees(i, "LOCK", "IN", "SHARE", "MODE")) {
      forms.drop(i, lockEnd(i + 4));
    } else if (forms.seesAny(i, "USE", "FORCE", "IGNORE") && forms.seesAny(i + 1, "INDEX", "KEY")) {
      indexHint(i);
    } else if (forms.sees(i, "COLLATE") && forms.token(i + 1).isName()) {
      forms.drop(i, i + 2);
    } else if (forms.sees(i, "SOUNDS", "LIKE")) {
      forms.put(i, "§SOUNDS_LIKE");
      forms.put(i + 1, "");
    } else if (isBinaryOperator(i)) {
      forms.put(i, "");
    } else if (forms.sees(i, "FROM", "DUAL") && !forms.seesAny(i + 2, ".", ",")) {
      forms.put(i + 1, "(VALUES (0)) AS \"dual\"");
    }
  }

  /** {@code BINARY x} compares bytes, as all text is compared here. */
  private boolean isBinaryOperator(int i) {
    return forms.sees(i, "BINARY")
        && !forms.form(i).startsWith("\"")
        && !forms.seesAny(i - 1, "AS", "USING", ".")
        && (forms.token(i + 1).isName() || forms.isKind(i + 1, SqlToken.Kind.STRING));
  }

  private void selectOptions(int first) {
    int i = first;
    while (isOption(i) || forms.seesAny(i, "DISTINCT", "DISTINCTROW", "ALL")) {
      if (isOption(i)) {
        forms.put(i, "");
      } else if (forms.sees(i, "DISTINCTROW")) {
        forms.put(i, "DISTINCT");
      }
      i++;
    }
  }

  /** SQL_NO_CACHE and the like are no reserved words: a name may be one. */
  private boolean isOption(int i) {
    boolean option =
        forms.isKind(i, SqlToken.Kind.WORD)
            && SELECT_OPTIONS.contains(forms.token(i).value().toUpperCase(Locale.ROOT));
    return option && !forms.seesAny(i + 1, ",", ".", "FROM", "AS", "=", ")");
  }

  private int lockEnd(int i) {
    if (forms.sees(i, "NOWAIT")) {
      return i + 1;
    }
    return forms.sees(i, "SKIP", "LOCKED") || forms.sees(i, "WAIT") ? i + 2 : i;
  }

  private void indexHint(int start) {
    int open = start + 2;
    if (forms.sees(open, "FOR")) {
      open += forms.sees(open + 1, "JOIN") ? 2 : 3;
    }
    if (forms.sees(open, "(")) {
      forms.drop(start, forms.closing(open) + 1);
    }
  }
}
