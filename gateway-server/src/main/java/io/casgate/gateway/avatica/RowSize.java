package io.casgate.gateway.avatica;

import java.math.BigDecimal;

/** About how many bytes a row takes on its way to the client; what bounds a frame. */
final class RowSize {
  /** A number, a boolean or a NULL with its separators or tags. */
  private static final int SMALL_VALUE = 12;

  private RowSize() {}

  static long of(Object[] row) {
    long size = 2;
    for (Object value : row) {
      size += SMALL_VALUE;
      if (value instanceof String text) {
        size += text.length();
      } else if (value instanceof byte[] bytes) {
        size += bytes.length * 4L / 3;
      } else if (value instanceof BigDecimal decimal) {
        size += decimal.unscaledValue().bitLength() / 3;
      }
    }
    return size;
  }
}
