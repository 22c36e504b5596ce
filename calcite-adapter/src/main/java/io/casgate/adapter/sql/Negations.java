package io.casgate.adapter.sql;

/**
 * {@code !x} as {@code (NOT x)}: it binds closer than NOT does, as {@code ~x} does. MOD between
 * values is {@code %}.
 */
final class Negations {
  private Negations() {}

  static void spell(TokenForms forms) {
    for (int i = 0; i < forms.size(); i++) {
      if (forms.sees(i, "!")) {
        forms.put(i, "(NOT ");
        forms.putAfter(forms.operandEnd(i + 1), ")");
      } else if (forms.sees(i, "~")) {
        forms.put(i, "\"$BIT_NOT\"(");
        forms.putAfter(forms.operandEnd(i + 1), ")");
      } else if (forms.sees(i, "MOD") && !forms.sees(i + 1, "(")) {
        forms.put(i, "%");
      }
    }
  }
}
