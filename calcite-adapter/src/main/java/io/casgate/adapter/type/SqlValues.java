package io.casgate.adapter.type;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.avatica.util.DateTimeUtils;
import org.apache.calcite.avatica.util.TimeUnit;
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
    Destination to = Destination.of(type.name().getName().toLowerCase(Locale.ROOT));
    return switch (type.name()) {
      case BOOLEAN -> BooleanMapping.toBoolean(value, to);
      case TINYINT -> (byte) integer(value, Byte.MIN_VALUE, Byte.MAX_VALUE, to);
      case SMALLINT -> (short) integer(value, Short.MIN_VALUE, Short.MAX_VALUE, to);
      case INTEGER -> (int) integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE, to);
      case BIGINT -> integer(value, Long.MIN_VALUE, Long.MAX_VALUE, to);
      case DECIMAL -> Numerals.decimal(value, to);
      case REAL -> Numerals.toFloat(value, to);
      case FLOAT, DOUBLE -> Numerals.toDouble(value, to);
      case CHAR, VARCHAR -> PlainText.of(value, to);
      case BINARY, VARBINARY -> Octets.toByteString(Octets.of(value, to));
      case DATE -> day(value, zone, to);
      case TIME -> millisOfDay(value, to);
      case TIMESTAMP -> wallClockMillis(value, zone, to);
      default -> other(value, type.name(), to);
    };
  }

  private static Object other(Object value, SqlTypeName type, Destination to) {
    if (SqlTypeName.YEAR_INTERVAL_TYPES.contains(type)) {
      return (int) integer(value, Integer.MIN_VALUE, Integer.MAX_VALUE, to);
    }
    if (SqlTypeName.DAY_INTERVAL_TYPES.contains(type)) {
      return integer(value, Long.MIN_VALUE, Long.MAX_VALUE, to);
    }
    return value instanceof byte[] bytes ? new ByteString(bytes) : value;
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
    long nanos = Temporals.time(value, to).toNanoOfDay();
    if (nanos % NANOS_PER_MILLI != 0) {
      throw to.outOfRange(value);
    }
    return (int) (nanos / NANOS_PER_MILLI);
  }

  private static long wallClockMillis(Object value, ZoneId zone, Destination to) {
    LocalDateTime wallClock = Temporals.wallClock(Temporals.dateTime(value, to), zone);
    return Temporals.millis(wallClock, to);
  }

  /**
   * What a row stream hands to its clients for an internal value: byte[] for binary, JSON text for
   * arrays, multisets, maps and rows, the text of CAST AS VARCHAR for intervals, Short … BigDecimal
   * for unsigned numbers, text for UUIDs and symbols, everything else as it is.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1292 for a date or timestamp beyond the years 0001
   *     to 9999, which JDBC's types can't tell
   */
  public static @Nullable Object toExternal(@Nullable Object internal, SqlTypeName type) {
    if (internal == null) {
      return null;
    }
    return switch (type) {
      case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, DECIMAL, FLOAT, REAL, DOUBLE, TIME ->
          internal;
      case DATE -> Temporals.requireShown((Integer) internal);
      case TIMESTAMP -> Temporals.requireShown((Long) internal);
      case UTINYINT, USMALLINT, UINTEGER, UBIGINT ->
          Numerals.decimal(internal, Destination.of(type.getName()));
      default -> {
        if (SqlTypeName.INTERVAL_TYPES.contains(type)) {
          yield intervalText((Number) internal, type);
        }
        yield plain(internal);
      }
    };
  }

  private static String intervalText(Number value, SqlTypeName type) {
    TimeUnit start = type.getStartUnit();
    TimeUnit end = type.getEndUnit();
    TimeUnitRange range = TimeUnitRange.of(start, start == end ? null : end);
    return SqlTypeName.YEAR_INTERVAL_TYPES.contains(type)
        ? DateTimeUtils.intervalYearMonthToString(value.intValue(), range)
        : DateTimeUtils.intervalDayTimeToString(value.longValue(), range, 3);
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
