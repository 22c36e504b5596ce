package io.casgate.adapter.sql;

import java.util.Locale;

/** Functions whose names the grammar takes for something else. */
final class FunctionWords {
  private FunctionWords() {}

  static void spell(TokenForms forms) {
    for (int i = 0; i < forms.size() - 1; i++) {
      if (forms.isKind(i, SqlToken.Kind.WORD) && forms.sees(i + 1, "(")) {
        function(forms, i);
      }
    }
  }

  private static void function(TokenForms forms, int i) {
    switch (forms.token(i).value().toUpperCase(Locale.ROOT)) {
      case "DAY" -> forms.put(i, "DAYOFMONTH");
      case "UUID", "SESSION_USER", "SYSTEM_USER" ->
          forms.put(i, GrammarText.quoted(forms.token(i).value(), '"'));
      case "CURRENT_USER" -> {
        if (forms.sees(i + 2, ")")) {
          forms.drop(i + 1, i + 3);
        }
      }
      default -> {}
    }
  }
}
