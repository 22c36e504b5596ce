package io.casgate.adapter.type;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/** The SQL type of a column: name, precision and scale ({@link #UNSPECIFIED} where it has none). */
public record SqlColumnType(SqlTypeName name, int precision, int scale) {
  public static final int UNSPECIFIED = RelDataType.PRECISION_NOT_SPECIFIED;

  public static SqlColumnType of(SqlTypeName name) {
    return new SqlColumnType(name, UNSPECIFIED, RelDataType.SCALE_NOT_SPECIFIED);
  }

  public static SqlColumnType of(SqlTypeName name, int precision) {
    return new SqlColumnType(name, precision, RelDataType.SCALE_NOT_SPECIFIED);
  }

  /** The Calcite type, not nullable. */
  public RelDataType toRelType(RelDataTypeFactory factory) {
    if (precision == UNSPECIFIED) {
      return factory.createSqlType(name);
    }
    if (scale == RelDataType.SCALE_NOT_SPECIFIED) {
      return factory.createSqlType(name, precision);
    }
    return factory.createSqlType(name, precision, scale);
  }
}
