package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code duration} to VARCHAR: {@code 1y2mo3d4h5m6s7ms8us9ns}. */
final class DurationMapping extends ScalarMapping {
  private static final List<Unit> MONTH_UNITS = List.of(new Unit("y", 12), new Unit("mo", 1));
  private static final List<Unit> DAY_UNITS = List.of(new Unit("d", 1));
  private static final List<Unit> NANO_UNITS =
      List.of(
          new Unit("h", 3_600_000_000_000L),
          new Unit("m", 60_000_000_000L),
          new Unit("s", 1_000_000_000L),
          new Unit("ms", 1_000_000L),
          new Unit("us", 1_000L),
          new Unit("ns", 1L));

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
    if (sqlValue instanceof Duration duration) {
      return ofNanos(duration, column());
    }
    return sqlValue instanceof Period
        ? fromText(sqlValue.toString(), column())
        : fromText(PlainText.of(sqlValue, column()).strip(), column());
  }

  private static CqlDuration ofNanos(Duration duration, Destination to) {
    try {
      return CqlDuration.newInstance(0, 0, duration.toNanos());
    } catch (ArithmeticException tooLong) {
      throw to.outOfRange(duration);
    }
  }

  /** No time at all is {@code 0s}: the driver's empty text would not read back. */
  @Override
  String toText(Object cqlValue) {
    CqlDuration duration = (CqlDuration) cqlValue;
    StringBuilder text = new StringBuilder();
    append(text, duration.getMonths(), MONTH_UNITS);
    append(text, duration.getDays(), DAY_UNITS);
    append(text, duration.getNanoseconds(), NANO_UNITS);
    return text.isEmpty() ? "0s" : text.toString();
  }

  /** Appends an amount in units from large to small; the sign stands once, before all. */
  private static void append(StringBuilder text, long amount, List<Unit> units) {
    if (amount < 0 && text.isEmpty()) {
      text.append('-');
    }
    // The absolute value of the least long is right as an unsigned number.
    long rest = Math.abs(amount);
    for (Unit unit : units) {
      long count = Long.divideUnsigned(rest, unit.size());
      rest = Long.remainderUnsigned(rest, unit.size());
      if (count != 0) {
        text.append(count).append(unit.name());
      }
    }
  }

  private record Unit(String name, long size) {}

  @Override
  Object fromText(String text, Destination to) {
    try {
      return CqlDuration.from(text);
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      throw to.wrong(text);
    }
  }
}
