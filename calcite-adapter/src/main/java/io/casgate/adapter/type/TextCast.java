package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.calcite.DataContext;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.linq4j.function.Strict;

/** Numbers, truth values and bytes as text: what compiled code calls for CAST AS CHAR. */
@Strict
public final class TextCast {
  /** The most digits before the point, and zeros behind it, that MariaDB writes out. */
  private static final int MOST_PLACES = 15;

  /** What MariaDB shows of a FLOAT. */
  private static final int FLOAT_DIGITS = 6;

  private TextCast() {}

  public static String decimalText(BigDecimal value) {
    return Math.abs((long) value.scale()) > MOST_SCALE ? value.toString() : value.toPlainString();
  }

  private static final int MOST_SCALE = 1_000;

  public static String doubleText(double value) {
    return Double.isFinite(value)
        ? approximate(new BigDecimal(Double.toString(value)))
        : Double.toString(value);
  }

  public static String floatText(float value) {
    if (!Float.isFinite(value)) {
      return Float.toString(value);
    }
    BigDecimal shortest = new BigDecimal(Float.toString(value));
    return approximate(shortest.round(new java.math.MathContext(FLOAT_DIGITS)));
  }

  private static String approximate(BigDecimal shortest) {
    BigDecimal bare = shortest.stripTrailingZeros();
    if (bare.signum() == 0) {
      return "0";
    }
    int places = bare.precision() - bare.scale();
    if (places > -MOST_PLACES && places <= MOST_PLACES) {
      return bare.toPlainString();
    }
    BigDecimal digits = new BigDecimal(bare.unscaledValue(), bare.precision() - 1);
    return digits.toPlainString() + "e" + (places - 1);
  }

  public static String truthText(boolean value) {
    return value ? "1" : "0";
  }

  public static String bytesText(ByteString value) {
    return new String(value.getBytes(), StandardCharsets.UTF_8);
  }

  /** The first characters of a text, as many as CAST AS CHAR(length) asks for. */
  public static String firstCharacters(DataContext root, String text, int length) {
    if (text.length() <= length || text.codePointCount(0, text.length()) <= length) {
      return text;
    }
    CastWarnings.truncated(root, "CHAR(" + length + ")", text);
    return text.substring(0, text.offsetByCodePoints(0, length));
  }
}
