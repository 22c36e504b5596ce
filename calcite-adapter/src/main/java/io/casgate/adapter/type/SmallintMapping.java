package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code smallint} to SMALLINT. */
final class SmallintMapping extends IntegerMapping {
  SmallintMapping() {
    super(DataTypes.SMALLINT, SqlTypeName.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE);
  }

  @Override
  Object box(long value) {
    return (short) value;
  }
}
