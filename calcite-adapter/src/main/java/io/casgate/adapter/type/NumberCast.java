package io.casgate.adapter.type;

import io.casgate.adapter.error.SqlError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.function.Strict;

/**
 * Conversions to numbers: what compiled code calls for CAST. DECIMAL keeps each value's own scale;
 * text counts as the number that it begins with, and as 0 when it begins with none; what does not
 * fit becomes the nearest value that does. All of that is told as a warning.
 */
@Strict
public final class NumberCast {
  /** No BIGINT has more digits; the zeros in front are as many as one likes. */
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,1000}");

  private static final int MOST_DIGITS = 65;
  private static final BigInteger FIRST_BIGINT = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LAST_BIGINT = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger UNSIGNED_VALUES = BigInteger.TWO.pow(Long.SIZE);
  private static final BigInteger LAST_UNSIGNED = UNSIGNED_VALUES.subtract(BigInteger.ONE);

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

  public static long truthAsInteger(boolean value) {
    return value ? 1 : 0;
  }

  /** What CAST(… AS DECIMAL(precision, scale)) asks for: just this scale, and no more digits. */
  public static BigDecimal declaredDecimal(
      DataContext root, BigDecimal value, int precision, int scale) {
    boolean fits =
        value.signum() == 0 || (long) value.precision() - value.scale() <= precision - scale;
    BigDecimal rounded = fits ? value.setScale(scale, RoundingMode.HALF_UP) : value;
    if (fits && (rounded.precision() <= precision || rounded.signum() == 0)) {
      return rounded;
    }
    String type = "decimal(" + precision + "," + scale + ")";
    CastWarnings.add(root, SqlError.OUT_OF_RANGE, " for " + type, Destination.shown(value));
    BigInteger digits = BigInteger.TEN.pow(precision).subtract(BigInteger.ONE);
    return new BigDecimal(value.signum() < 0 ? digits.negate() : digits, scale);
  }

  /** The number that a text begins with, as text; 0 when there is none. */
  public static String leadingNumeral(String text) {
    return NumeralSyntax.prefix(text);
  }

  /** Past the largest double is the largest double, as in MariaDB. */
  public static double leadingDouble(String text) {
    double value = Double.parseDouble(NumeralSyntax.prefix(text));
    return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
  }

  public static double textAsDouble(DataContext root, String text) {
    if (!NumeralSyntax.matches(text.strip())) {
      CastWarnings.truncated(root, "DOUBLE", text);
    }
    return leadingDouble(text);
  }

  public static BigDecimal textAsDecimal(DataContext root, String text) {
    if (!NumeralSyntax.matches(text.strip())) {
      CastWarnings.truncated(root, "DECIMAL", text);
    }
    double approximate = leadingDouble(text);
    boolean written = Math.abs(approximate) < 1e100 && Math.abs(approximate) > 1e-100;
    return written ? new BigDecimal(NumeralSyntax.prefix(text)) : new BigDecimal(approximate);
  }

  /** The integer that a text begins with; past the BIGINTs it counts as one without a sign. */
  public static long textAsInteger(DataContext root, String text) {
    BigInteger value = leadingInteger(root, text);
    if (value.compareTo(LAST_UNSIGNED) > 0 || value.compareTo(FIRST_BIGINT) < 0) {
      CastWarnings.truncated(root, "INTEGER", text);
    }
    return value.max(FIRST_BIGINT).min(LAST_UNSIGNED).longValue();
  }

  private static BigInteger leadingInteger(DataContext root, String text) {
    String bare = text.strip();
    Matcher digits = INTEGER.matcher(bare);
    boolean found = digits.lookingAt();
    if (!found || digits.end() < bare.length()) {
      CastWarnings.truncated(root, "INTEGER", text);
    }
    return found ? new BigInteger(digits.group()) : BigInteger.ZERO;
  }

  /** The nearest BIGINT; of two as near, the one farther from 0. */
  public static long decimalAsInteger(DataContext root, BigDecimal value) {
    BigInteger nearest = nearest(value);
    if (nearest.bitLength() >= Long.SIZE) {
      CastWarnings.overflow(root, Destination.shown(value), "INT");
    }
    return nearest.max(FIRST_BIGINT).min(LAST_BIGINT).longValue();
  }

  /** The nearest BIGINT; of two as near, the even one. */
  public static long doubleAsInteger(DataContext root, double value) {
    double nearest = Math.rint(value);
    if (!(nearest >= Long.MIN_VALUE && nearest < 0x1p63)) {
      CastWarnings.overflow(root, value, "SIGNED BIGINT");
    }
    return (long) nearest;
  }

  /** What CAST(… AS UNSIGNED) makes of an integer: one below 0 counts from 2^64 down. */
  public static BigDecimal integerAsUnsigned(DataContext root, long value) {
    if (value < 0) {
      CastWarnings.add(root, SqlError.NEGATIVE_AS_UNSIGNED);
    }
    return new BigDecimal(BigInteger.valueOf(value).mod(UNSIGNED_VALUES));
  }

  /** Marks what a statement casts to UNSIGNED; compiled code calls one of the others. */
  public static BigDecimal declaredUnsigned(DataContext root, BigDecimal value) {
    return decimalAsUnsigned(root, value);
  }

  public static BigDecimal decimalAsUnsigned(DataContext root, BigDecimal value) {
    return unsigned(root, nearest(value), Destination.shown(value));
  }

  public static BigDecimal doubleAsUnsigned(DataContext root, double value) {
    double finite = Double.isNaN(value) ? 0 : Math.max(-1, Math.min(0x1p65, Math.rint(value)));
    return unsigned(root, new BigDecimal(finite).toBigInteger(), value);
  }

  public static BigDecimal textAsUnsigned(DataContext root, String text) {
    BigInteger value = leadingInteger(root, text);
    if (value.signum() < 0) {
      return integerAsUnsigned(root, value.max(FIRST_BIGINT).longValue());
    }
    return unsigned(root, value, text);
  }

  private static BigDecimal unsigned(DataContext root, BigInteger value, Object shown) {
    BigInteger fitting = value.max(BigInteger.ZERO).min(LAST_UNSIGNED);
    if (!fitting.equals(value)) {
      CastWarnings.overflow(root, shown, "UNSIGNED INT");
    }
    return new BigDecimal(fitting);
  }

  /** The integer of a number, however long; longer than any type it need not be. */
  private static BigInteger nearest(BigDecimal value) {
    if (value.signum() != 0 && (long) value.precision() - value.scale() > MOST_DIGITS) {
      return BigInteger.TEN.pow(MOST_DIGITS).multiply(BigInteger.valueOf(value.signum()));
    }
    return value.setScale(0, RoundingMode.HALF_UP).toBigInteger();
  }
}
