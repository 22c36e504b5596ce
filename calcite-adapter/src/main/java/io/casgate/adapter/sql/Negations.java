package io.casgate.adapter.sql;

/**
 * {@code !x} as {@code (NOT x)}: it binds closer than NOT does. MOD between values is {@code %}.
 */
final class Negations {
  private Negations() {}

  static void spell(TokenForms forms) {
    for (int i = 0; i < forms.size(); i++) {
      if (forms.sees(i, "!")) {
        forms.put(i, "(NOT ");
        forms.putAfter(operandEnd(forms, i + 1), ")");
      } else if (forms.sees(i, "MOD") && !forms.sees(i + 1, "(")) {
        forms.put(i, "%");
      }
    }
  }

  /** The last token of the operand that begins there: signs, then a value, name, call or group. */
  private static int operandEnd(TokenForms forms, int start) {
    int last = forms.size() - 1;
    int i = start;
    while (i < last && forms.seesAny(i, "!", "-", "+", "~", "BINARY")) {
      i++;
    }
    if (forms.sees(i, "(")) {
      return forms.closing(i);
    }
    while (i + 2 < last && forms.sees(i + 1, ".")) {
      i += 2;
    }
    return forms.sees(i + 1, "(") ? forms.closing(i + 1) : Math.min(i, last);
  }
}
