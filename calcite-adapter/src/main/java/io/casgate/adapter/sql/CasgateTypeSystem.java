package io.casgate.adapter.sql;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The limits of MariaDB's types, DECIMAL(65,38), text and binary as long as Java has it; and the
 * types of its arithmetic, for all numbers: integers give BIGINT, and DECIMAL under division.
 */
final class CasgateTypeSystem extends RelDataTypeSystemImpl {
  static final CasgateTypeSystem INSTANCE = new CasgateTypeSystem();

  private static final int DECIMAL_DIGITS = 65;
  private static final int DECIMAL_SCALE = 38;
  private static final int TEMPORAL_DIGITS = 6;
  private static final int DIGITS_OF_DIVISION = 4;

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

  @Override
  public RelDataType deriveSumType(RelDataTypeFactory types, RelDataType argument) {
    RelDataType sum =
        SqlTypeUtil.isExactNumeric(argument)
            ? types.createSqlType(SqlTypeName.DECIMAL, DECIMAL_DIGITS, scale(argument))
            : types.createSqlType(SqlTypeName.DOUBLE);
    return types.createTypeWithNullability(sum, argument.isNullable());
  }

  @Override
  public RelDataType deriveAvgAggType(RelDataTypeFactory types, RelDataType argument) {
    RelDataType average =
        SqlTypeUtil.isExactNumeric(argument)
            ? types.createSqlType(SqlTypeName.DECIMAL, DECIMAL_DIGITS, quotientScale(argument))
            : types.createSqlType(SqlTypeName.DOUBLE);
    return types.createTypeWithNullability(average, argument.isNullable());
  }

  @Override
  public @Nullable RelDataType deriveDecimalPlusType(
      RelDataTypeFactory types, RelDataType a, RelDataType b) {
    return isDecimal(a, b)
        ? super.deriveDecimalPlusType(types, a, b)
        : integerOrDouble(types, a, b);
  }

  @Override
  public @Nullable RelDataType deriveDecimalMultiplyType(
      RelDataTypeFactory types, RelDataType a, RelDataType b) {
    return isDecimal(a, b)
        ? super.deriveDecimalMultiplyType(types, a, b)
        : integerOrDouble(types, a, b);
  }

  /** Nullable always, since a division by zero is NULL. */
  @Override
  public @Nullable RelDataType deriveDecimalDivideType(
      RelDataTypeFactory types, RelDataType a, RelDataType b) {
    if (!areNumbers(a, b)) {
      return null;
    }
    RelDataType quotient =
        areExact(a, b)
            ? types.createSqlType(SqlTypeName.DECIMAL, DECIMAL_DIGITS, quotientScale(a))
            : types.createSqlType(SqlTypeName.DOUBLE);
    return types.createTypeWithNullability(quotient, true);
  }

  @Override
  public @Nullable RelDataType deriveDecimalModType(
      RelDataTypeFactory types, RelDataType a, RelDataType b) {
    RelDataType remainder =
        isDecimal(a, b)
            ? types.createSqlType(SqlTypeName.DECIMAL, DECIMAL_DIGITS, Math.max(scale(a), scale(b)))
            : integerOrDouble(types, a, b);
    return remainder == null ? null : types.createTypeWithNullability(remainder, true);
  }

  private static @Nullable RelDataType integerOrDouble(
      RelDataTypeFactory types, RelDataType a, RelDataType b) {
    if (!areNumbers(a, b)) {
      return null;
    }
    return types.createSqlType(areExact(a, b) ? SqlTypeName.BIGINT : SqlTypeName.DOUBLE);
  }

  private static boolean areNumbers(RelDataType a, RelDataType b) {
    return SqlTypeUtil.isNumeric(a) && SqlTypeUtil.isNumeric(b);
  }

  private static boolean areExact(RelDataType a, RelDataType b) {
    return SqlTypeUtil.isExactNumeric(a) && SqlTypeUtil.isExactNumeric(b);
  }

  private static boolean isDecimal(RelDataType a, RelDataType b) {
    return areExact(a, b) && (SqlTypeUtil.isDecimal(a) || SqlTypeUtil.isDecimal(b));
  }

  private static int scale(RelDataType exact) {
    return SqlTypeUtil.isDecimal(exact) ? exact.getScale() : 0;
  }

  private static int quotientScale(RelDataType dividend) {
    return Math.min(scale(dividend) + DIGITS_OF_DIVISION, DECIMAL_SCALE);
  }
}
