package io.casgate.adapter.type;

import io.casgate.adapter.error.SqlError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.function.SemiStrict;
import org.apache.calcite.linq4j.function.Strict;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Arithmetic as MariaDB has it: what compiled code calls where Java's operators would wrap, cut the
 * fraction of a quotient, or fail on a division by zero.
 *
 * <p>Integers are computed in BIGINT. A DECIMAL has its own scale per value; a result shows the
 * scale that its operands ask for, and fewer digits only where 65 are not enough.
 */
public final class Arithmetic {
  private static final int LONGEST_DECIMAL = 65;
  private static final int LARGEST_SCALE = 38;

  /** MariaDB computes DECIMALs in words of so many digits. */
  private static final int DIGITS_OF_WORD = 9;

  /** What MariaDB's variable div_precision_increment is by default. */
  private static final int DIGITS_OF_DIVISION = 4;

  /**
   * Digits behind this place can't be seen in any result, since no operand has more than 65 digits
   * before the point. Without it a stored 1E-1000000 plus 1 would have a million digits.
   */
  private static final int LAST_SEEN_SCALE = LONGEST_DECIMAL + LARGEST_SCALE;

  private Arithmetic() {}

  @Strict
  public static long plusIntegers(long a, long b) {
    try {
      return Math.addExact(a, b);
    } catch (ArithmeticException overflow) {
      throw outOfRange("BIGINT", overflow, a, "+", b);
    }
  }

  @Strict
  public static long minusIntegers(long a, long b) {
    try {
      return Math.subtractExact(a, b);
    } catch (ArithmeticException overflow) {
      throw outOfRange("BIGINT", overflow, a, "-", b);
    }
  }

  @Strict
  public static long timesIntegers(long a, long b) {
    try {
      return Math.multiplyExact(a, b);
    } catch (ArithmeticException overflow) {
      throw outOfRange("BIGINT", overflow, a, "*", b);
    }
  }

  @SemiStrict
  public static @Nullable Long remainderOfIntegers(DataContext root, long a, long b) {
    return isByZero(root, b == 0) ? null : (Long) (a % b);
  }

  @Strict
  public static BigDecimal plusDecimals(BigDecimal a, BigDecimal b) {
    return result(operand(a).add(operand(b)));
  }

  @Strict
  public static BigDecimal minusDecimals(BigDecimal a, BigDecimal b) {
    return result(operand(a).subtract(operand(b)));
  }

  @Strict
  public static BigDecimal timesDecimals(BigDecimal a, BigDecimal b) {
    return result(operand(a).multiply(operand(b)));
  }

  /** The quotient, rounded to four digits more than the dividend has; NULL for a divisor of 0. */
  @SemiStrict
  public static @Nullable BigDecimal quotientOfDecimals(
      DataContext root, BigDecimal a, BigDecimal b) {
    if (isByZero(root, b.signum() == 0)) {
      return null;
    }
    BigDecimal dividend = operand(a);
    int scale = Math.min(dividend.scale() + DIGITS_OF_DIVISION, LARGEST_SCALE);
    return result(dividend.divide(operand(b), scale, RoundingMode.HALF_UP));
  }

  /** A quotient inside a larger computation: cut, not rounded, after a multiple of nine digits. */
  @SemiStrict
  public static @Nullable BigDecimal wideQuotientOfDecimals(
      DataContext root, BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) {
      return null;
    }
    BigDecimal dividend = operand(a);
    BigDecimal divisor = operand(b);
    int words = words(dividend.scale()) + words(divisor.scale());
    int spare = words * DIGITS_OF_WORD - dividend.scale() - divisor.scale();
    int scale = (words + words(Math.max(0, DIGITS_OF_DIVISION - spare))) * DIGITS_OF_WORD;
    return result(dividend.divide(divisor, Math.min(scale, LARGEST_SCALE), RoundingMode.DOWN));
  }

  private static int words(int digits) {
    return (digits + DIGITS_OF_WORD - 1) / DIGITS_OF_WORD;
  }

  /** A result computed with more digits, with as many as the same computation shows. */
  @Strict
  public static BigDecimal withScaleOf(BigDecimal value, BigDecimal shown) {
    return value.setScale(shown.scale(), RoundingMode.HALF_UP);
  }

  @SemiStrict
  public static @Nullable BigDecimal remainderOfDecimals(
      DataContext root, BigDecimal a, BigDecimal b) {
    return isByZero(root, b.signum() == 0) ? null : result(operand(a).remainder(operand(b)));
  }

  @Strict
  public static double plusDoubles(double a, double b) {
    return result(a + b, a, "+", b);
  }

  @Strict
  public static double minusDoubles(double a, double b) {
    return result(a - b, a, "-", b);
  }

  @Strict
  public static double timesDoubles(double a, double b) {
    return result(a * b, a, "*", b);
  }

  @SemiStrict
  public static @Nullable Double quotientOfDoubles(DataContext root, double a, double b) {
    return isByZero(root, b == 0) ? null : (Double) result(a / b, a, "/", b);
  }

  @SemiStrict
  public static @Nullable Double remainderOfDoubles(DataContext root, double a, double b) {
    return isByZero(root, b == 0) ? null : (Double) (a % b);
  }

  /** Whether there is no quotient, which is a warning then. */
  private static boolean isByZero(DataContext root, boolean zero) {
    if (zero) {
      CastWarnings.add(root, SqlError.DIVISION_BY_ZERO);
    }
    return zero;
  }

  private static BigDecimal operand(BigDecimal value) {
    requireDigits(value);
    if (value.scale() < 0) {
      return value.setScale(0);
    }
    return value.scale() <= LAST_SEEN_SCALE
        ? value
        : value.setScale(LAST_SEEN_SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal result(BigDecimal value) {
    requireDigits(value);
    int scale = Math.min(LARGEST_SCALE, LONGEST_DECIMAL - digitsBeforePoint(value));
    return value.scale() <= scale ? value : value.setScale(scale, RoundingMode.HALF_UP);
  }

  private static void requireDigits(BigDecimal value) {
    if (value.signum() != 0 && (long) value.precision() - value.scale() > LONGEST_DECIMAL) {
      throw Destination.of("decimal").outOfRange(value);
    }
  }

  private static int digitsBeforePoint(BigDecimal value) {
    return value.signum() == 0 ? 0 : Math.max(0, value.precision() - value.scale());
  }

  /** Infinity comes out only where it, or NaN, went in. */
  private static double result(double value, double a, String operator, double b) {
    if (!Double.isFinite(value) && Double.isFinite(a) && Double.isFinite(b)) {
      throw SqlError.DATA_OUT_OF_RANGE.with("DOUBLE", a + " " + operator + " " + b);
    }
    return value;
  }

  private static RuntimeException outOfRange(
      String type, ArithmeticException overflow, long a, String operator, long b) {
    return SqlError.DATA_OUT_OF_RANGE.causedBy(overflow, type, a + " " + operator + " " + b);
  }
}
