package io.casgate.adapter.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.HexFormat;
import java.util.Locale;

/** Numbers as text: with separators, in hexadecimal. */
final class NumberText {
  private static final int MOST_DECIMALS = 38;

  private NumberText() {}

  static String format(Arguments a) {
    int decimals = (int) Math.max(0, Math.min(a.integer(1), MOST_DECIMALS));
    BigDecimal value = new BigDecimal(Values.text(a.value(0)));
    Locale locale = a.has(2) ? Locale.forLanguageTag(a.text(2).replace('_', '-')) : Locale.US;
    DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(locale));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(value);
  }

  /** A number's digits in base 16, else those of the octets. */
  static String hex(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return Values.bits(Values.number(value)).toString(16).toUpperCase(Locale.ROOT);
    }
    byte[] octets = value instanceof byte[] bytes ? bytes : Values.octets(Values.text(value));
    return HexFormat.of().withUpperCase().formatHex(octets);
  }
}
