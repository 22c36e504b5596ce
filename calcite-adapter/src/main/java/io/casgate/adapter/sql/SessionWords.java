package io.casgate.adapter.sql;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Variables and functions of the session, such as {@code @@version} and DATABASE(), as literals.
 */
final class SessionWords {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "DATABASE",
          "SCHEMA",
          "USER",
          "CURRENT_USER",
          "SESSION_USER",
          "SYSTEM_USER",
          "VERSION",
          "CONNECTION_ID",
          "LAST_INSERT_ID",
          "ROW_COUNT",
          "FOUND_ROWS");

  private final TokenForms forms;
  private final SessionTerms terms;
  private final Map<String, String> used = new LinkedHashMap<>();

  private SessionWords(TokenForms forms, SessionTerms terms) {
    this.forms = forms;
    this.terms = terms;
  }

  /** Writes the literals; returns them by what was asked. */
  static Map<String, String> spell(TokenForms forms, SessionTerms terms) {
    SessionWords words = new SessionWords(forms, terms);
    for (int i = 0; i < forms.size() - 1; i++) {
      words.at(i);
    }
    return words.used;
  }

  private void at(int i) {
    if (forms.isKind(i, SqlToken.Kind.VARIABLE)) {
      if (forms.sees(i + 1, ":=")) {
        throw SqlError.NOT_SUPPORTED.with(":=").at(forms.token(i + 1).position());
      }
      literal(i, forms.token(i).text()).ifPresent(text -> forms.put(i, text));
      return;
    }
    String word = forms.token(i).value().toUpperCase(Locale.ROOT);
    if (isWord(i) && FUNCTIONS.contains(word) && forms.sees(i + 1, "(", ")")) {
      literal(i, word + "()")
          .ifPresent(
              text -> {
                forms.put(i, text);
                forms.drop(i + 1, i + 3);
              });
    } else if (isWord(i) && word.equals("CURRENT_USER") && !forms.sees(i + 1, "(")) {
      literal(i, "CURRENT_USER()").ifPresent(text -> forms.put(i, text));
    }
  }

  private boolean isWord(int i) {
    return forms.isKind(i, SqlToken.Kind.WORD) && !forms.seesAny(i - 1, ".", "AS");
  }

  private Optional<String> literal(int i, String term) {
    try {
      Optional<String> literal = terms.literal(term);
      literal.ifPresent(text -> used.put(term, text));
      return literal;
    } catch (SqlFailure failure) {
      throw failure.at(forms.token(i).position());
    }
  }
}
