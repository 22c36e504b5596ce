package io.casgate.adapter.sql;

import io.casgate.adapter.type.NumberCast;
import io.casgate.adapter.type.TemporalCast;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimestampString;

/** Text literals as the literals of numbers and dates that MariaDB takes them for. */
final class TextLiterals {
  /** More digits than DECIMAL has are compared as DOUBLE. */
  private static final int MOST_DIGITS = 38;

  private static final int MILLIS = 3;
  private static final int LAST_YEAR = 9999;
  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

  private TextLiterals() {}

  /** The number that a text begins with, exact where DECIMAL can tell it. */
  static SqlNode number(SqlCharStringLiteral text) {
    SqlParserPos place = text.getParserPosition();
    String numeral = NumberCast.leadingNumeral(text.getValueAs(String.class));
    double approximate = NumberCast.leadingDouble(numeral);
    if (approximate == 0 || Math.abs(Math.log10(Math.abs(approximate))) < MOST_DIGITS) {
      BigDecimal exact = new BigDecimal(numeral);
      if (exact.scale() <= MOST_DIGITS - 1 && exact.precision() <= MOST_DIGITS) {
        return SqlLiteral.createExactNumeric(exact.toPlainString(), place);
      }
    }
    return SqlLiteral.createApproxNumeric(Double.toString(approximate), place);
  }

  /** A DATE literal, or with a time of day a TIMESTAMP; empty for what is neither in full. */
  static Optional<SqlNode> temporal(SqlCharStringLiteral text) {
    return TemporalCast.wallClock(text.getValueAs(String.class))
        .filter(time -> time.getYear() > 0 && time.getYear() <= LAST_YEAR)
        .map(time -> temporal(time, text.getParserPosition()));
  }

  private static SqlNode temporal(LocalDateTime time, SqlParserPos place) {
    DateString date = DateString.fromDaysSinceEpoch((int) time.toLocalDate().toEpochDay());
    if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      return SqlLiteral.createDate(date, place);
    }
    String text = date + " " + time.toLocalTime().withNano(0).format(SECONDS);
    TimestampString timestamp =
        new TimestampString(text).withNanos(time.get(ChronoField.NANO_OF_SECOND));
    return SqlLiteral.createTimestamp(SqlTypeName.TIMESTAMP, timestamp, MILLIS, place);
  }
}
