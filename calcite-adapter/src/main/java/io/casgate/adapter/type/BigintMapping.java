package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code bigint} to BIGINT. */
final class BigintMapping extends IntegerMapping {
  BigintMapping() {
    super(DataTypes.BIGINT, SqlTypeName.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  @Override
  Object box(long value) {
    return value;
  }
}
