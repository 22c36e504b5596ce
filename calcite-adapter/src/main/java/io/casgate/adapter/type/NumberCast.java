package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.calcite.linq4j.function.Strict;

/** Conversions to DECIMAL that keep each value's own scale: what compiled code calls for CAST. */
@Strict
public final class NumberCast {
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
}
