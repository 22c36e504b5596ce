package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

  /** Text that is no time equals no key: SQL sees the column as text. */
  @Override
  public List<Object> keyValues(Object sqlValue, ZoneId zone) {
    return sqlValue instanceof CharSequence text
        ? TemporalText.findTime(text.toString().strip())
            .<List<Object>>map(List::of)
            .orElse(List.of())
        : List.of(toCql(sqlValue, zone));
  }

  @Override
  public Optional<KeyOrder> keyOrder() {
    return Optional.of(new NaturalOrder(this::slice));
  }

  /** SQL compares texts, and their order is the order of time. */
  private Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    if (!(sqlValue instanceof CharSequence text)) {
      return Optional.of(KeySlice.of(comparison, toCql(sqlValue, zone)));
    }
    String canonical = CanonicalText.timeText(text.toString());
    Optional<LocalTime> next = TemporalText.findFirstTime(canonical);
    if (next.isEmpty()) {
      return comparison.isLower() ? Optional.empty() : Optional.of(KeySlice.all());
    }
    return Optional.of(
        toText(next.get()).equals(canonical)
            ? KeySlice.of(comparison, next.get())
            : KeySlice.before(comparison, next.get()));
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
