package io.casgate.adapter.sql;

import io.casgate.adapter.function.Operators;
import java.util.Locale;

/**
 * GROUP_CONCAT and the aggregates of JSON as the grammar takes an aggregate: one text, and WITHIN
 * GROUP for the order.
 */
final class AggregateWords {
  private final TokenForms forms;

  private AggregateWords(TokenForms forms) {
    this.forms = forms;
  }

  static void spell(TokenForms forms) {
    AggregateWords words = new AggregateWords(forms);
    for (int i = 0; i < forms.size() - 1; i++) {
      if (forms.isCall(i)) {
        words.at(i, forms.token(i).value().toUpperCase(Locale.ROOT));
      }
    }
  }

  private void at(int i, String word) {
    switch (word) {
      case "GROUP_CONCAT" -> groupConcat(i);
      case "JSON_ARRAYAGG" -> collect(i, Operators.JSON_ARRAYAGG, "\"JSON_ARRAY\"(", ")");
      case "JSON_OBJECTAGG" -> collect(i, Operators.JSON_OBJECTAGG, "\"JSON_OBJECT\"(", ")");
      default -> {}
    }
  }

  private void groupConcat(int i) {
    int close = forms.closing(i + 1);
    int separator = forms.lastAtTop(i + 1, close, "SEPARATOR");
    String text = "','";
    if (separator > 0 && forms.isKind(separator + 1, SqlToken.Kind.STRING)) {
      text = forms.form(separator + 1);
      forms.drop(separator, close);
    }
    boolean distinct = forms.sees(i + 2, "DISTINCT");
    String aggregate = distinct ? Operators.GROUP_CONCAT_DISTINCT : Operators.GROUP_CONCAT;
    if (distinct) {
      forms.put(i + 2, "");
    }
    collect(i, aggregate, "\"CONCAT\"(", "), " + text);
  }

  /** The arguments inside a function that makes one text of them, the order behind. */
  private void collect(int i, String aggregate, String before, String after) {
    int close = forms.closing(i + 1);
    forms.put(i, GrammarText.quoted(aggregate, '"'));
    forms.putAfter(i + 1, before);
    int order = orderBy(i + 1, close);
    if (order > 0) {
      forms.put(order, after + ") WITHIN GROUP (ORDER");
    } else {
      forms.put(close, after + ")");
    }
  }

  private int orderBy(int open, int close) {
    int order = forms.lastAtTop(open, close, "ORDER");
    return order > 0 && forms.sees(order + 1, "BY") ? order : -1;
  }
}
