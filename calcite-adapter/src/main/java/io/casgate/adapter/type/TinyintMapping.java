package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code tinyint} to TINYINT. */
final class TinyintMapping extends IntegerMapping {
  TinyintMapping() {
    super(DataTypes.TINYINT, SqlTypeName.TINYINT, Byte.MIN_VALUE, Byte.MAX_VALUE);
  }

  @Override
  Object box(long value) {
    return (byte) value;
  }
}
