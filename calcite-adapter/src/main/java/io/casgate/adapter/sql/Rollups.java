package io.casgate.adapter.sql;

/** {@code GROUP BY a, b WITH ROLLUP} as {@code GROUP BY ROLLUP(a, b)}. */
final class Rollups {
  private Rollups() {}

  static void spell(TokenForms forms) {
    for (int i = 0; i < forms.size(); i++) {
      if (forms.sees(i, "WITH", "ROLLUP")) {
        int by = groupBy(forms, i);
        if (by >= 0) {
          forms.putAfter(by, " ROLLUP(");
          forms.put(i, ")");
          forms.put(i + 1, "");
        }
      }
    }
  }

  /** The BY of the GROUP BY that this belongs to; -1 if there is none. */
  private static int groupBy(TokenForms forms, int with) {
    int depth = 0;
    for (int i = with - 1; i > 0 && depth >= 0; i--) {
      if (forms.sees(i, ")")) {
        depth++;
      } else if (forms.sees(i, "(")) {
        depth--;
      } else if (depth == 0 && forms.sees(i - 1, "GROUP", "BY")) {
        return i;
      }
    }
    return -1;
  }
}
