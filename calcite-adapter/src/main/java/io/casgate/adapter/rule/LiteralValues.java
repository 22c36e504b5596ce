package io.casgate.adapter.rule;

import java.math.BigDecimal;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.NlsString;
import org.apache.calcite.util.TimestampString;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The internal value of a literal, as the type room takes it. */
final class LiteralValues {
  private LiteralValues() {}

  /**
   * The value: BigDecimal or Double for numbers, String, Boolean, ByteString, days, milliseconds;
   * or null.
   */
  static @Nullable Object of(RexLiteral literal) {
    if (literal.isNull()) {
      return null;
    }
    return switch (literal.getTypeName()) {
      case CHAR -> literal.getValueAs(NlsString.class).getValue();
      case BINARY -> literal.getValueAs(ByteString.class);
      case DATE -> literal.getValueAs(DateString.class).getDaysSinceEpoch();
      case TIMESTAMP -> literal.getValueAs(TimestampString.class).getMillisSinceEpoch();
      case BOOLEAN -> literal.getValueAs(Boolean.class);
      case DECIMAL, BIGINT -> literal.getValueAs(BigDecimal.class);
      case DOUBLE -> literal.getValueAs(Double.class);
      default -> null;
    };
  }
}
