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
}
