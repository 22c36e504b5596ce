package io.casgate.adapter.sql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;

/** JDBC's braces: {@code {d '…'}}, {@code {fn …}} and so on become what they mean. */
final class JdbcEscapes {
  private static final Map<String, String> MEANINGS =
      Map.of("D", "DATE", "T", "TIME", "TS", "TIMESTAMP", "FN", "", "OJ", "", "ESCAPE", "ESCAPE");

  private JdbcEscapes() {}

  static void spell(TokenForms forms) {
    Deque<Boolean> open = new ArrayDeque<>();
    for (int i = 0; i < forms.size(); i++) {
      if (forms.sees(i, "{")) {
        boolean known = forms.isKind(i + 1, SqlToken.Kind.WORD) && meaning(forms, i + 1) != null;
        open.push(known);
        if (known) {
          forms.put(i, "");
          forms.put(i + 1, meaning(forms, i + 1));
        }
      } else if (forms.sees(i, "}") && !open.isEmpty() && open.pop()) {
        forms.put(i, "");
      }
    }
  }

  private static String meaning(TokenForms forms, int index) {
    return MEANINGS.get(forms.token(index).value().toUpperCase(Locale.ROOT));
  }
}
