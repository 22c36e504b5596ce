package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataTypes;
import org.apache.calcite.sql.type.SqlTypeName;

/** The mapping of {@code int} to INTEGER. */
final class IntMapping extends IntegerMapping {
  IntMapping() {
    super(DataTypes.INT, SqlTypeName.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  @Override
  Object box(long value) {
    return (int) value;
  }
}
