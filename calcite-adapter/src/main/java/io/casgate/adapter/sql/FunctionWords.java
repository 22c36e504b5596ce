package io.casgate.adapter.sql;

import io.casgate.adapter.function.FunctionLibrary;
import java.util.Locale;
import java.util.Map;

/**
 * Functions as the grammar takes any: quoted names and commas. MariaDB has words between the
 * arguments of some, and the grammar takes other names for something else.
 */
final class FunctionWords {
  /** Functions that are others under another name. */
  private static final Map<String, String> ALIASES =
      Map.of(
          "IFNULL", "COALESCE",
          "NVL", "COALESCE",
          "STD", "STDDEV_POP",
          "STDDEV", "STDDEV_POP",
          "VARIANCE", "VAR_POP",
          "SESSION_USER", "\"SESSION_USER\"",
          "SYSTEM_USER", "\"SYSTEM_USER\"");

  /** Functions that need no parentheses. */
  private static final Map<String, String> BARE =
      Map.of(
          "CURRENT_TIMESTAMP", "NOW",
          "LOCALTIMESTAMP", "NOW",
          "LOCALTIME", "NOW",
          "CURRENT_DATE", "CURDATE",
          "CURRENT_TIME", "CURTIME",
          "UTC_DATE", "UTC_DATE",
          "UTC_TIME", "UTC_TIME",
          "UTC_TIMESTAMP", "UTC_TIMESTAMP");

  private final TokenForms forms;

  private FunctionWords(TokenForms forms) {
    this.forms = forms;
  }

  static void spell(TokenForms forms) {
    FunctionWords words = new FunctionWords(forms);
    for (int i = 0; i < forms.size() - 1; i++) {
      if (words.isWord(i)) {
        words.at(i, forms.token(i).value().toUpperCase(Locale.ROOT));
      }
    }
  }

  /** Not a name: those are quoted already, or stand beside a full stop. */
  private boolean isWord(int i) {
    return forms.isKind(i, SqlToken.Kind.WORD)
        && !forms.form(i).isEmpty()
        && !forms.form(i).startsWith("\"")
        && !forms.sees(i - 1, ".")
        && !forms.sees(i + 1, ".");
  }

  private void at(int i, String word) {
    if (BARE.containsKey(word)) {
      bare(i, word);
    } else if (forms.isCall(i) && !isConvertedType(i)) {
      call(i, word);
    }
  }

  /** CONVERT(x, CHAR(3)) has become CAST(x AS …). */
  private boolean isConvertedType(int i) {
    return i > 0 && forms.form(i - 1).equals(" AS");
  }

  private void bare(int i, String word) {
    String name = GrammarText.quoted(BARE.get(word), '"');
    boolean called = forms.sees(i + 1, "(");
    if (!called && forms.sees(i - 1, "AS")) {
      return;
    }
    forms.put(i, called ? name : name + "()");
  }

  private void call(int i, String word) {
    int close = forms.closing(i + 1);
    if (ALIASES.containsKey(word)) {
      forms.put(i, ALIASES.get(word));
      return;
    }
    if (FunctionLibrary.contains(word)) {
      forms.put(i, GrammarText.quoted(word, '"'));
    }
    switch (word) {
      case "SUBSTRING", "SUBSTR", "MID" -> {
        comma(i + 1, close, "FROM");
        comma(i + 1, close, "FOR");
      }
      case "TRIM" -> trim(i, close);
      case "POSITION" -> position(i, close);
      case "EXTRACT" -> {
        unit(i + 2);
        comma(i + 1, close, "FROM");
      }
      case "TIMESTAMPADD", "TIMESTAMPDIFF", "GET_FORMAT" -> unit(i + 2);
      case "CHAR" -> dropUsing(i + 1, close);
      case "IF" -> choice(i, close);
      case "NVL2" -> choiceOfNull(i, close);
      case "ISNULL" -> isNull(i, close);
      case "CURRENT_USER" -> {
        if (forms.sees(i + 2, ")")) {
          forms.drop(i + 1, i + 3);
        }
      }
      default -> {}
    }
  }

  private void comma(int open, int close, String word) {
    int at = forms.lastAtTop(open, close, word);
    if (at > 0) {
      forms.put(at, ",");
    }
  }

  private void unit(int i) {
    if (forms.isKind(i, SqlToken.Kind.WORD)) {
      String unit = forms.token(i).value().toUpperCase(Locale.ROOT).replaceFirst("^SQL_TSI_", "");
      forms.put(i, GrammarText.quoted(unit, '\''));
    }
  }

  private void trim(int i, int close) {
    int from = forms.lastAtTop(i + 1, close, "FROM");
    if (from < 0) {
      return;
    }
    boolean sided = forms.seesAny(i + 2, "BOTH", "LEADING", "TRAILING");
    String side = sided ? forms.token(i + 2).value().toUpperCase(Locale.ROOT) : "BOTH";
    boolean blanks = sided && from == i + 3;
    String first = GrammarText.quoted(side, '\'') + (blanks ? ", ' '" : ",");
    if (sided) {
      forms.put(i + 2, first);
    } else {
      forms.putAfter(i + 1, first);
    }
    forms.put(from, ",");
  }

  private void position(int i, int close) {
    int in = forms.lastAtTop(i + 1, close, "IN");
    if (in > 0) {
      forms.put(i, "\"LOCATE\"");
      forms.put(in, ",");
    }
  }

  private void dropUsing(int open, int close) {
    int using = forms.lastAtTop(open, close, "USING");
    if (using > 0) {
      forms.drop(using, close);
    }
  }

  private void choice(int i, int close) {
    int last = forms.lastAtTop(i + 1, close, ",");
    int first = last < 0 ? -1 : forms.lastAtTop(i + 1, last, ",");
    if (first > 0) {
      forms.put(i, "(CASE WHEN");
      forms.put(i + 1, "(");
      forms.put(first, ") THEN");
      forms.put(last, "ELSE");
      forms.put(close, "END)");
    }
  }

  private void choiceOfNull(int i, int close) {
    choice(i, close);
    int last = forms.lastAtTop(i + 1, close, ",");
    int first = last < 0 ? -1 : forms.lastAtTop(i + 1, last, ",");
    if (first > 0) {
      forms.put(first, ") IS NOT NULL THEN");
    }
  }

  private void isNull(int i, int close) {
    forms.put(i, "(");
    forms.put(close, ") IS NULL)");
  }
}
