package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code duration} to VARCHAR: {@code 1y2mo3d4h5m6s7ms8us9ns}. */
final class DurationMapping extends ScalarMapping {
  DurationMapping() {
    super(DataTypes.DURATION, SqlColumnType.of(SqlTypeName.VARCHAR));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return toText(cqlValue);
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    if (sqlValue instanceof CqlDuration) {
      return sqlValue;
    }
    return sqlValue instanceof Duration || sqlValue instanceof Period
        ? fromText(sqlValue.toString(), column())
        : fromText(PlainText.of(sqlValue, column()).strip(), column());
  }

  /** No time at all is {@code 0s}: empty text would not read back. */
  @Override
  String toText(Object cqlValue) {
    String text = cqlValue.toString();
    return text.isEmpty() ? "0s" : text;
  }

  @Override
  Object fromText(String text, Destination to) {
    try {
      return CqlDuration.from(text);
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      throw to.wrong(text);
    }
  }
}
