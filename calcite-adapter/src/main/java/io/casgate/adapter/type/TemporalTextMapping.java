package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.type.DataType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A date or timestamp column told as VARCHAR, which has no years that SQL's own types could not
 * hold: what CAST AS VARCHAR reads.
 */
record TemporalTextMapping(CqlMapping temporal) implements TypeMapping {
  TemporalTextMapping {
    requireNonNull(temporal, "temporal");
  }

  @Override
  public DataType cqlType() {
    return temporal.cqlType();
  }

  @Override
  public SqlColumnType sqlType() {
    return SqlColumnType.of(SqlTypeName.VARCHAR);
  }

  /** A timestamp shows three digits of the second, as CAST of a TIMESTAMP(3) does. */
  @Override
  public Object toSql(Object cqlValue, ZoneId zone) {
    return cqlValue instanceof Instant instant
        ? TemporalText.ofMillis(LocalDateTime.ofInstant(instant, zone))
        : temporal.toText(cqlValue);
  }

  @Override
  public Object toCql(Object sqlValue, ZoneId zone) {
    return temporal.toCql(sqlValue, zone);
  }

  /** Text may be equal or not where the values are not or are. */
  @Override
  public boolean hasExactKeys() {
    return false;
  }
}
