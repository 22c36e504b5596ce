package io.casgate.adapter.type;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.OptionalLong;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The two borders between clients and Calcite's internal values: parameters on the way in, result
 * cells on the way out. NULL passes both as it is.
 *
 * <p>Internal values are those that {@link TypeMapping} names; a TIME is an Integer of milliseconds
 * since midnight.
 */
public final class SqlValues {
  private static final int NANOS_PER_MILLI = 1_000_000;

  private SqlValues() {}

  /**
   * Calcite's internal value for what a client bound to a {@code ?} of this type.
   *
   * <p>Any form that {@link TypeMapping#toCql} takes is taken here: numbers of any width, text,
   * Boolean, bytes, java.sql and java.time values. A bare number for a temporal type is already
   * Calcite's internal value, as Avatica sends it; what is a point of time becomes the wall clock
   * of {@code zone}. A type without values of its own (ANY, NULL, ARRAY, …) lets the value through.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1366 when it is no value of the type; 1264 when it
   *     would lose digits or is too large, 1292 beyond the years 0001 to 9999
   */
  public static @Nullable Object toInternal(
      @Nullable Object clientValue, SqlColumnType type, ZoneId zone) {
    if (clientValue == null) {
      return null;
    }
    Object value = clientValue;
    Destination to = Destination.of(type.name().getName().toLowerCase(java.util.Locale.ROOT));
    return switch (type.name()) {
      case BOOLEAN -> BooleanMapping.toBoolean(value, to);
      case TINYINT -> (byte) integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE, to);
      case SMALLINT -> (short) integer(value, Short.MIN_VALUE, Short.MAX_VALUE, to);
      case INTEGER, INTERVAL_YEAR, INTERVAL_YEAR_MONTH, INTERVAL_MONTH ->
          (int) integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE, to);
      case BIGINT,
          INTERVAL_DAY,
          INTERVAL_DAY_HOUR,
          INTERVAL_DAY_MINUTE,
          INTERVAL_DAY_SECOND,
          INTERVAL_HOUR,
          INTERVAL_HOUR_MINUTE,
          INTERVAL_HOUR_SECOND,
          INTERVAL_MINUTE,
          INTERVAL_MINUTE_SECOND,
          INTERVAL_SECOND ->
          integer(value, Long.MIN_VALUE, Long.MAX_VALUE, to);
      case DECIMAL -> Numerals.decimal(value, to);
      case REAL -> Numerals.toFloat(value, to);
      case FLOAT, DOUBLE -> Numerals.toDouble(value, to);
      case CHAR, VARCHAR -> PlainText.of(value, to);
      case BINARY, VARBINARY -> Octets.toByteString(Octets.of(value, to));
      case DATE -> day(value, zone, to);
      case TIME -> millisOfDay(value, to);
      case TIMESTAMP -> wallClockMillis(value, zone, to);
      default -> value instanceof byte[] bytes ? new ByteString(bytes) : value;
    };
  }

  private static long integer(Object value, long minimum, long maximum, Destination to) {
    OptionalLong exact = Numerals.exactLong(value, to);
    if (exact.isEmpty() || exact.getAsLong() < minimum || exact.getAsLong() > maximum) {
      throw to.outOfRange(value);
    }
    return exact.getAsLong();
  }

  private static int day(Object value, ZoneId zone, Destination to) {
    OptionalLong day = Temporals.epochDay(value, zone, to);
    return (int) day.orElseThrow(() -> to.outOfRange(value));
  }

  private static int millisOfDay(Object value, Destination to) {
    LocalTime time = Temporals.time(value, to);
    if (time.getNano() % NANOS_PER_MILLI != 0) {
      throw to.outOfRange(value);
    }
    return (int) (time.toNanoOfDay() / NANOS_PER_MILLI);
  }

  private static long wallClockMillis(Object value, ZoneId zone, Destination to) {
    LocalDateTime wallClock = Temporals.wallClock(Temporals.dateTime(value, to), zone);
    return Temporals.millis(wallClock, to);
  }

  /**
   * What a row stream hands to its clients for an internal value: byte[] for binary, JSON text for
   * arrays, multisets, maps and rows, the text of CAST AS VARCHAR for intervals, Short … BigDecimal
   * for unsigned numbers, text for UUIDs and symbols, everything else as it is.
   */
  public static @Nullable Object toExternal(@Nullable Object internal, SqlTypeName type) {
    if (internal == null) {
      return null;
    }
    return switch (type) {
      case BOOLEAN,
          TINYINT,
          SMALLINT,
          INTEGER,
          BIGINT,
          DECIMAL,
          FLOAT,
          REAL,
          DOUBLE,
          DATE,
          TIME,
          TIMESTAMP ->
          internal;
      case INTERVAL_YEAR, INTERVAL_YEAR_MONTH, INTERVAL_MONTH ->
          DateTimeUtils.intervalYearMonthToString(((Number) internal).intValue(), range(type));
      case INTERVAL_DAY,
          INTERVAL_DAY_HOUR,
          INTERVAL_DAY_MINUTE,
          INTERVAL_DAY_SECOND,
          INTERVAL_HOUR,
          INTERVAL_HOUR_MINUTE,
          INTERVAL_HOUR_SECOND,
          INTERVAL_MINUTE,
          INTERVAL_MINUTE_SECOND,
          INTERVAL_SECOND ->
          DateTimeUtils.intervalDayTimeToString(((Number) internal).longValue(), range(type), 3);
      case UTINYINT, USMALLINT, UINTEGER, UBIGINT ->
          Numerals.decimal(internal, Destination.of(type.getName()));
      default -> plain(internal);
    };
  }

  private static TimeUnitRange range(SqlTypeName interval) {
    return TimeUnitRange.of(
        interval.getStartUnit(),
        interval.getStartUnit() == interval.getEndUnit() ? null : interval.getEndUnit());
  }

  private static Object plain(Object value) {
    if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    if (value instanceof ByteString bytes) {
      return bytes.getBytes();
    }
    if (value instanceof byte[]) {
      return value;
    }
    return SqlStructures.toText(value).toString();
  }
}
