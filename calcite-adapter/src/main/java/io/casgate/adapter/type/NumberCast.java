package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.linq4j.function.Strict;

/**
 * Conversions to numbers: what compiled code calls for CAST. DECIMAL keeps each value's own scale;
 * text counts as the number that it begins with, and as 0 when it begins with none.
 */
@Strict
public final class NumberCast {
  /** No BIGINT has more digits; the zeros in front are as many as one likes. */
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,1000}");

  private static final BigInteger FIRST_BIGINT = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LAST_BIGINT = BigInteger.valueOf(Long.MAX_VALUE);

  private NumberCast() {}

  public static BigDecimal integerAsDecimal(long value) {
    return BigDecimal.valueOf(value);
  }

  public static BigDecimal decimalAsDecimal(BigDecimal value) {
    return value;
  }

  public static BigDecimal doubleAsDecimal(double value) {
    return Numerals.decimal(value, Destination.of("decimal"));
  }

  public static BigDecimal floatAsDecimal(float value) {
    return Numerals.decimal(value, Destination.of("decimal"));
  }

  /** What CAST(… AS DECIMAL(precision, scale)) asks for: just this scale, and no more digits. */
  public static BigDecimal declaredDecimal(BigDecimal value, int precision, int scale) {
    if (value.signum() != 0 && (long) value.precision() - value.scale() > precision - scale) {
      throw Destination.of("decimal(" + precision + "," + scale + ")").outOfRange(value);
    }
    BigDecimal rounded = value.setScale(scale, RoundingMode.HALF_UP);
    if (rounded.precision() > precision && rounded.signum() != 0) {
      throw Destination.of("decimal(" + precision + "," + scale + ")").outOfRange(value);
    }
    return rounded;
  }

  /** The number that a text begins with, as text; 0 when there is none. */
  public static String leadingNumeral(String text) {
    return NumeralSyntax.prefix(text);
  }

  /** Past the largest double is the largest double, as in MariaDB. */
  public static double textAsDouble(String text) {
    double value = Double.parseDouble(NumeralSyntax.prefix(text));
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
  }

  public static BigDecimal textAsDecimal(String text) {
    double approximate = textAsDouble(text);
    boolean written = Math.abs(approximate) < 1e100 && Math.abs(approximate) > 1e-100;
    return written ? new BigDecimal(NumeralSyntax.prefix(text)) : new BigDecimal(approximate);
  }

  /** The integer that a text begins with; what is too long becomes the last BIGINT. */
  public static long textAsInteger(String text) {
    String bare = text.stripLeading();
    Matcher digits = INTEGER.matcher(bare);
    if (!digits.lookingAt()) {
      return 0;
    }
    BigInteger value = new BigInteger(digits.group());
    return value.max(FIRST_BIGINT).min(LAST_BIGINT).longValue();
  }
}
