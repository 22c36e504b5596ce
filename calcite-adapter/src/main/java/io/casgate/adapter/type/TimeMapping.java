package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.LocalTime;
import java.time.ZoneId;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The mapping of {@code time} to VARCHAR(18), since SQL's TIME would lose its nanoseconds: {@code
 * HH:MM:SS} and the digits of the second that are not zero.
 */
final class TimeMapping extends ScalarMapping {
  TimeMapping() {
    super(DataTypes.TIME, SqlColumnType.of(SqlTypeName.VARCHAR, 18));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return toText(cqlValue);
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return Temporals.time(sqlValue, column());
  }

  @Override
  String toText(Object cqlValue) {
    return TemporalText.of((LocalTime) cqlValue);
  }

  @Override
  Object fromText(String text, Destination to) {
    return Temporals.time(text, to);
  }
}
