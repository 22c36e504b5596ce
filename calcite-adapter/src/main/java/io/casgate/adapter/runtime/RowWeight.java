package io.casgate.adapter.runtime;

import java.math.BigDecimal;
import org.apache.calcite.avatica.util.ByteString;
import org.checkerframework.checker.nullness.qual.Nullable;

/** About how many bytes of heap a row takes while an operator keeps it. */
final class RowWeight {
  /** An entry of a list or hash table, and the array of the row. */
  private static final int ROW = 64;

  private static final int REFERENCE = 4;
  private static final int BOXED_NUMBER = 24;
  private static final int OBJECT_WITH_ARRAY = 48;

  private RowWeight() {}

  static long of(Object row) {
    if (!(row instanceof Object[] values)) {
      return ROW + ofValue(row);
    }
    long weight = ROW;
    for (Object value : values) {
      weight += REFERENCE + ofValue(value);
    }
    return weight;
  }

  private static long ofValue(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof String text) {
      return OBJECT_WITH_ARRAY + 2L * text.length();
    }
    if (value instanceof BigDecimal decimal) {
      return 2L * OBJECT_WITH_ARRAY + decimal.unscaledValue().bitLength() / (long) Byte.SIZE;
    }
    return value instanceof ByteString bytes
        ? OBJECT_WITH_ARRAY + (long) bytes.length()
        : BOXED_NUMBER;
  }
}
