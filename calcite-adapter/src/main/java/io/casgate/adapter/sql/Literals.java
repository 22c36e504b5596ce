package io.casgate.adapter.sql;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Literals that the grammar spells otherwise: character sets before strings, strings side by side,
 * bytes in hexadecimal and bits.
 */
final class Literals {
  private static final Charset LATIN1 = Charset.forName("windows-1252");

  private final TokenForms forms;

  private Literals(TokenForms forms) {
    this.forms = forms;
  }

  static void spell(TokenForms forms) {
    Literals literals = new Literals(forms);
    for (int i = 0; i < forms.size(); i++) {
      literals.at(i);
    }
  }

  private void at(int i) {
    if (forms.isKind(i, SqlToken.Kind.NUMBER)) {
      number(i);
    } else if (forms.isKind(i, SqlToken.Kind.STRING) && !forms.form(i).isEmpty()) {
      string(i);
    } else if (forms.isKind(i, SqlToken.Kind.WORD) && isString(i + 1)) {
      prefixed(i);
    }
  }

  private boolean isString(int i) {
    return forms.isKind(i, SqlToken.Kind.STRING);
  }

  private void number(int i) {
    String text = forms.token(i).text().toLowerCase(Locale.ROOT);
    if (text.startsWith("0x")) {
      forms.put(
          i, bytesOrNumber(i, i, new BigInteger(text.substring(2), 16), text.length() - 2, 4));
    } else if (text.startsWith("0b")) {
      forms.put(i, bytesOrNumber(i, i, new BigInteger(text.substring(2), 2), text.length() - 2, 1));
    }
  }

  /** Beside an arithmetic operator it is a number, else it is a string of bytes. */
  private String bytesOrNumber(int first, int last, BigInteger value, int digits, int bitsEach) {
    if (isArithmetic(first - 1) || isArithmetic(last + 1)) {
      return value.toString();
    }
    int length = (digits * bitsEach + 7) / 8 * 2;
    String hex = value.signum() == 0 ? "" : value.toString(16);
    return "X'"
        + "0".repeat(Math.max(0, length - hex.length()))
        + hex.toUpperCase(Locale.ROOT)
        + "'";
  }

  private boolean isArithmetic(int i) {
    return forms.seesAny(i, "+", "-", "*", "/", "%", "DIV", "MOD", "&", "|", "^", "<<", ">>", "~");
  }

  /** Strings side by side are one; after AS a string is a name. */
  private void string(int i) {
    StringBuilder value = new StringBuilder(forms.token(i).value());
    int end = i + 1;
    while (isString(end)) {
      value.append(forms.token(end).value());
      end++;
    }
    forms.drop(i + 1, end);
    forms.put(i, GrammarText.quoted(value.toString(), forms.sees(i - 1, "AS") ? '"' : '\''));
  }

  private void prefixed(int i) {
    String value = forms.token(i + 1).value();
    String word = forms.token(i).value().toLowerCase(Locale.ROOT);
    boolean touching = forms.touchesNext(i);
    if (word.equals("_binary")) {
      replace(i, binary(value.getBytes(StandardCharsets.UTF_8)));
    } else if (word.equals("_latin1")) {
      replace(i, text(new String(value.getBytes(StandardCharsets.UTF_8), LATIN1)));
    } else if (word.startsWith("_utf8") || word.equals("_ascii")) {
      forms.put(i, "");
    } else if (touching && word.equals("n")) {
      forms.put(i, "");
    } else if (touching && word.equals("x") && isHex(value)) {
      replace(i, isArithmetic(i - 1) || isArithmetic(i + 2) ? hexText(value) : hex(value));
    } else if (touching && word.equals("b") && value.matches("[01]+")) {
      replace(i, bytesOrNumber(i, i + 1, new BigInteger(value, 2), value.length(), 1));
    }
  }

  private static boolean isHex(String value) {
    return value.length() % 2 == 0 && value.matches("[0-9a-fA-F]*");
  }

  private static String hex(String digits) {
    return "X'" + digits.toUpperCase(Locale.ROOT) + "'";
  }

  /** Unlike 0x10 it is text also beside an arithmetic operator, and counts as that text does. */
  private static String hexText(String digits) {
    return text(new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8));
  }

  private void replace(int i, String form) {
    forms.put(i, form);
    forms.put(i + 1, "");
  }

  private static String text(String value) {
    return GrammarText.quoted(value, '\'');
  }

  private static String binary(byte[] bytes) {
    return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
  }
}
