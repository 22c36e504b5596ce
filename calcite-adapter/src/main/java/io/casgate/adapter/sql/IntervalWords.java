package io.casgate.adapter.sql;

import java.util.Locale;
import java.util.Set;

/**
 * {@code d + INTERVAL x DAY} and {@code DATE_ADD(d, INTERVAL x DAY)}: any expression, any unit. The
 * amount and the unit become two values. Other intervals are left to the grammar.
 */
final class IntervalWords {
  private static final Set<String> UNITS =
      Set.of(
          """
          MICROSECOND SECOND MINUTE HOUR DAY WEEK MONTH QUARTER YEAR SECOND_MICROSECOND
          MINUTE_MICROSECOND MINUTE_SECOND HOUR_MICROSECOND HOUR_SECOND HOUR_MINUTE
          DAY_MICROSECOND DAY_SECOND DAY_MINUTE DAY_HOUR YEAR_MONTH
          """
              .strip()
              .split("\\s+"));

  private final TokenForms forms;

  private IntervalWords(TokenForms forms) {
    this.forms = forms;
  }

  static void spell(TokenForms forms) {
    IntervalWords words = new IntervalWords(forms);
    for (int i = 0; i < forms.size() - 1; i++) {
      if (forms.sees(i, "INTERVAL") && !forms.form(i).startsWith("\"")) {
        words.at(i);
      }
    }
  }

  private void at(int i) {
    int unit = unit(i);
    if (unit < 0) {
      if (forms.sees(i + 1, "(")) {
        forms.put(i, "\"$INTERVAL\"");
      }
      return;
    }
    String unitText = ", " + GrammarText.quoted(upper(unit), '\'');
    if (forms.sees(i - 1, ",") && forms.sees(unit + 1, ")")) {
      forms.put(i, "");
      forms.put(unit, unitText);
    } else if (forms.seesAny(i - 1, "+", "-")) {
      forms.put(i - 1, forms.sees(i - 1, "+") ? "§PLUS_INTERVAL" : "§MINUS_INTERVAL");
      forms.put(i, "(");
      forms.put(unit, unitText + ")");
    } else if (forms.sees(unit + 1, "+")) {
      forms.put(i, "\"TIMESTAMPADD\"(" + unitText.substring(2) + ",");
      forms.put(unit, "");
      forms.put(unit + 1, ",");
      forms.putAfter(forms.operandEnd(unit + 2), ")");
    }
  }

  /** The unit that ends the interval; -1 when there is none, or it is one of standard SQL alone. */
  private int unit(int interval) {
    int i = interval + 1;
    while (i < forms.size() - 1 && !forms.seesAny(i, ")", ",", ";")) {
      boolean word = forms.isKind(i, SqlToken.Kind.WORD) && UNITS.contains(upper(i));
      if (word && i > interval + 1 && !forms.sees(i - 1, ".") && !forms.sees(i + 1, "(")) {
        return forms.seesAny(i + 1, "TO", "PRECEDING", "FOLLOWING") ? -1 : i;
      }
      i = forms.sees(i, "(") ? forms.closing(i) + 1 : i + 1;
    }
    return -1;
  }

  private String upper(int i) {
    return forms.token(i).value().toUpperCase(Locale.ROOT);
  }
}
