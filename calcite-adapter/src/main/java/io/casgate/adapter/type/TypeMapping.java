package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One CQL type seen as one SQL type, in both directions; the only place that knows the pair.
 *
 * <p>SQL values are Calcite's internal ones: String, Boolean, Byte … Long, BigDecimal, Float,
 * Double, ByteString; a TIMESTAMP is a Long of wall-clock milliseconds, a DATE an Integer of days
 * since 1970. CQL values are those of the driver's codec for {@link #cqlType()}. NULL never gets
 * here.
 */
public interface TypeMapping {
  DataType cqlType();

  SqlColumnType sqlType();

  /**
   * The SQL value of what the driver read; a timestamp is told in {@code zone}.
   *
   * <p>Two traps of the driver for whoever calls: it decodes an absent collection as an empty one
   * (so ask the row for NULL first), and an empty value of most types as null (so ask the value
   * too).
   *
   * @throws io.casgate.adapter.error.SqlFailure 1292 when no wall clock of the zone can say it
   */
  Object toSql(Object cqlValue, ZoneId zone);

  /**
   * The CQL value to bind for an SQL value, given in any form a client may send (a number or a date
   * as text, a wider number, …).
   *
   * @throws io.casgate.adapter.error.SqlFailure 1366 when it is no value of this type; 1264 when it
   *     would lose digits or is too large, 1292 beyond the years 0001 to 9999
   */
  Object toCql(Object sqlValue, ZoneId zone);

  /**
   * All CQL values that SQL holds equal to {@code sqlValue}, for a key lookup: none when no stored
   * key can be equal (NaN, text that is no uuid), several where CQL splits what SQL joins (0.0 and
   * -0.0, a wall-clock hour that a summer-time change repeats).
   *
   * <p>What SQL compares as text (uuid, inet, time) may be written in any way that means the same;
   * {@link #toSql} of each key is the one form that SQL compares as text.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1366 when it is text that is no number, date or
   *     timestamp at all
   */
  default List<Object> keyValues(Object sqlValue, ZoneId zone) {
    return List.of(toCql(sqlValue, zone));
  }

  /** Whether {@link #keyValues} can list all equal keys: not for decimal (1.1 and 1.10). */
  default boolean hasExactKeys() {
    return true;
  }

  /**
   * Whether {@link #keyValues} may list keys that SQL tells apart from the value: a container is
   * found by any JSON text that means the same, and compared as text.
   */
  default boolean hasLooseKeys() {
    return false;
  }

  /**
   * Whether {@link #keyValues} never lists more than one key, so that it has an order by itself.
   */
  default boolean hasSingleKeys(ZoneId zone) {
    return hasExactKeys();
  }

  /**
   * The order of clustering keys; empty where SQL's is another: uuid and inet, which SQL orders as
   * text, and containers.
   */
  default Optional<KeyOrder> keyOrder() {
    return Optional.empty();
  }
}
