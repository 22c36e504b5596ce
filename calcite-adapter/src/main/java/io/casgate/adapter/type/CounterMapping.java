package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code counter} to BIGINT; what may be written to it is not decided here. */
final class CounterMapping extends IntegerMapping {
  CounterMapping() {
    super(DataTypes.COUNTER, SqlTypeName.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  Object box(long value) {
    return value;
  }
}
