package io.casgate.adapter.type;

import java.math.BigDecimal;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.function.Strict;

/** Numbers and text as conditions: whatever is not 0 is true. Called by compiled code. */
@Strict
public final class TruthCast {
  private TruthCast() {}

  public static boolean integerAsTruth(long value) {
    return value != 0;
  }

  public static boolean decimalAsTruth(BigDecimal value) {
    return value.signum() != 0;
  }

  public static boolean doubleAsTruth(double value) {
    return value != 0;
  }

  public static boolean textAsTruth(DataContext root, String text) {
    return NumberCast.textAsDouble(root, text) != 0;
  }
}
