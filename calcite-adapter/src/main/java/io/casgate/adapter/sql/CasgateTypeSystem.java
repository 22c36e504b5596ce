package io.casgate.adapter.sql;

import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;

/** The limits of MariaDB's types: DECIMAL(65,38), text and binary as long as Java has it. */
final class CasgateTypeSystem extends RelDataTypeSystemImpl {
  static final CasgateTypeSystem INSTANCE = new CasgateTypeSystem();

  private static final int DECIMAL_DIGITS = 65;
  private static final int DECIMAL_SCALE = 38;
  private static final int TEMPORAL_DIGITS = 6;

  private CasgateTypeSystem() {}

  @Override
  public int getMaxPrecision(SqlTypeName type) {
    return switch (type) {
      case DECIMAL -> DECIMAL_DIGITS;
      case CHAR, VARCHAR, BINARY, VARBINARY -> Integer.MAX_VALUE;
      case TIME, TIMESTAMP -> TEMPORAL_DIGITS;
      default -> super.getMaxPrecision(type);
    };
  }

  @Override
  public int getMaxScale(SqlTypeName type) {
    return type == SqlTypeName.DECIMAL ? DECIMAL_SCALE : super.getMaxScale(type);
  }

  /** A CASE or UNION of text of several lengths must not be padded with blanks. */
  @Override
  public boolean shouldConvertRaggedUnionTypesToVarying() {
    return true;
  }
}
