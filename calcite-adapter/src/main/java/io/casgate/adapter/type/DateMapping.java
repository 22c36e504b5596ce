package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.error.SqlError;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code date} to DATE, the years 0001 to 9999 of it; any year inside JSON. */
final class DateMapping extends ScalarMapping {
  DateMapping() {
    super(DataTypes.DATE, SqlColumnType.of(SqlTypeName.DATE));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    long day = ((LocalDate) cqlValue).toEpochDay();
    if (day < Temporals.FIRST_DAY || day > Temporals.LAST_DAY) {
      throw SqlError.TEMPORAL_OUT_OF_RANGE.with(cqlValue);
    }
    return (int) day;
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    OptionalLong day = Temporals.epochDay(sqlValue, zone, column());
    return LocalDate.ofEpochDay(day.orElseThrow(() -> column().outOfRange(sqlValue)));
  }

  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    OptionalLong day = Temporals.epochDay(sqlValue, zone, column());
    return day.isPresent() ? List.of(LocalDate.ofEpochDay(day.getAsLong())) : List.of();
  }

  @Override
  String toText(Object cqlValue) {
    return cqlValue.toString();
  }

  @Override
  Object fromText(String text, Destination to) {
    LocalDate date = TemporalText.date(text, to);
    if (date.toEpochDay() != (int) date.toEpochDay()) {
      throw to.outOfRange(text);
    }
    return date;
  }
}
