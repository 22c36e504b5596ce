package io.casgate.adapter.type;

import java.math.BigDecimal;
import org.apache.calcite.linq4j.function.Strict;

/**
 * The one form of numbers that SQL holds equal though Java does not: what compiled code calls for
 * each key that is matched by hash.
 */
@Strict
public final class HashKey {
  /** A value with more zeros at its end is kept as it is: written out it would fill the memory. */
  private static final int MOST_ZEROS = 65;

  private HashKey() {}

  /** 1.1 for 1.10, and 100 for 1E+2. */
  public static BigDecimal decimalKey(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return bare.scale() < 0 && bare.scale() >= -MOST_ZEROS ? bare.setScale(0) : bare;
  }

  /** 0.0 for -0.0. */
  public static double doubleKey(double value) {
    return value + 0.0;
  }

  /** 0.0 for -0.0. */
  public static float floatKey(float value) {
    return value + 0.0f;
  }

  /** A number whose order is that of doubles, with NaN after all of them. */
  public static long doubleOrder(double value) {
    long bits = Double.doubleToLongBits(value + 0.0);
    return bits < 0 ? Long.MIN_VALUE - bits : bits;
  }

  /** The double that has this place in the order of doubles. */
  public static double orderedDouble(long order) {
    return Double.longBitsToDouble(order < 0 ? Long.MIN_VALUE - order : order);
  }
}
