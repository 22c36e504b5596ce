package io.casgate.adapter.sql;

import java.util.Locale;

/** The types of CAST and CONVERT, which MariaDB names in its own way. */
final class CastTypes {
  private final TokenForms forms;

  private CastTypes(TokenForms forms) {
    this.forms = forms;
  }

  static void spell(TokenForms forms) {
    CastTypes types = new CastTypes(forms);
    for (int i = 0; i < forms.size(); i++) {
      if (forms.sees(i, "CAST", "(")) {
        types.cast(i);
      } else if (forms.sees(i, "CONVERT", "(")) {
        types.convert(i);
      }
    }
  }

  private void cast(int start) {
    int close = forms.closing(start + 1);
    int as = forms.lastAtTop(start + 1, close, "AS");
    if (as > 0) {
      type(as + 1, close);
    }
  }

  private void convert(int start) {
    int close = forms.closing(start + 1);
    int comma = forms.lastAtTop(start + 1, close, ",");
    int using = forms.lastAtTop(start + 1, close, "USING");
    boolean typed =
        comma > 0 && forms.isKind(comma + 1, SqlToken.Kind.WORD) && typeEnds(comma + 2, close);
    if (typed) {
      forms.put(start, "CAST");
      forms.put(comma, " AS");
      type(comma + 1, close);
    } else if (using > 0) {
      forms.put(start, "CAST");
      forms.put(using, "AS");
      forms.put(using + 1, forms.sees(using + 1, "BINARY") ? "VARBINARY" : "VARCHAR");
    }
  }

  private boolean typeEnds(int after, int close) {
    return after == close || forms.seesAny(after, "(", "INTEGER", "INT", "CHARACTER", "CHARSET");
  }

  private void type(int first, int close) {
    switch (forms.token(first).value().toUpperCase(Locale.ROOT)) {
      case "SIGNED" -> replace(first, "BIGINT");
      case "UNSIGNED" -> replace(first, "UNSIGNED");
      case "CHAR", "NCHAR" -> sized(first, close, "VARCHAR");
      case "BINARY" -> sized(first, close, "VARBINARY");
      case "DATETIME" -> forms.put(first, "TIMESTAMP");
      case "DECIMAL", "DEC", "NUMERIC" -> decimal(first, close);
      default -> forms.put(first, forms.token(first).text());
    }
  }

  private void replace(int first, String type) {
    forms.put(first, type);
    if (forms.seesAny(first + 1, "INTEGER", "INT")) {
      forms.put(first + 1, "");
    }
  }

  /** Without a length there is none; CHAR alone would be one character. */
  private void sized(int first, int close, String type) {
    forms.put(first, type);
    int end = forms.sees(first + 1, "(") ? forms.closing(first + 1) + 1 : first + 1;
    if (forms.seesAny(end, "CHARACTER", "CHARSET")) {
      forms.drop(end, close);
    }
  }

  private void decimal(int first, int close) {
    forms.put(first, first + 1 == close ? "DECIMAL(10, 0)" : "DECIMAL");
  }
}
