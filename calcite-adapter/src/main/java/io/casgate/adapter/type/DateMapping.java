package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The mapping of {@code date} to DATE. Any year passes inside the gateway; {@link
 * SqlValues#toExternal} shows clients those from 0001 to 9999.
 */
final class DateMapping extends ScalarMapping {
  DateMapping() {
    super(DataTypes.DATE, SqlColumnType.of(SqlTypeName.DATE));
  }

  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return (int) ((LocalDate) cqlValue).toEpochDay();
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
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(new NaturalOrder(this::slice));
  }

  private Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    OptionalLong day = Temporals.epochDay(sqlValue, zone, column());
    if (day.isPresent()) {
      return Optional.of(KeySlice.of(comparison, LocalDate.ofEpochDay(day.getAsLong())));
    }
    LocalDateTime dateTime = Temporals.wallClock(Temporals.dateTime(sqlValue, column()), zone);
    return Optional.of(KeySlice.before(comparison, dateTime.toLocalDate().plusDays(1)));
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
