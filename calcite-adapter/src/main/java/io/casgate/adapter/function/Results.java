package io.casgate.adapter.function;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** The types that functions give; all of them may be NULL. */
final class Results {
  static final int DECIMAL_DIGITS = 65;
  private static final int DECIMAL_SCALE = 38;
  private static final int UNSIGNED_DIGITS = 20;

  /** A text of this length is JSON, so that JSON in JSON is no string there. */
  static final int JSON_LENGTH = Integer.MAX_VALUE - 1;

  static final SqlReturnTypeInference TEXT = type(SqlTypeName.VARCHAR);
  static final SqlReturnTypeInference JSON =
      binding ->
          binding
              .getTypeFactory()
              .createTypeWithNullability(
                  binding.getTypeFactory().createSqlType(SqlTypeName.VARCHAR, JSON_LENGTH), true);
  static final SqlReturnTypeInference OCTETS = type(SqlTypeName.VARBINARY);
  static final SqlReturnTypeInference INTEGER = type(SqlTypeName.BIGINT);
  static final SqlReturnTypeInference DOUBLE = type(SqlTypeName.DOUBLE);
  static final SqlReturnTypeInference TRUTH = type(SqlTypeName.BOOLEAN);
  static final SqlReturnTypeInference DATE = type(SqlTypeName.DATE);
  static final SqlReturnTypeInference SECONDS = decimal(6);
  static final SqlReturnTypeInference UNSIGNED =
      binding -> decimal(binding.getTypeFactory(), UNSIGNED_DIGITS, 0);

  /** BIGINT of integers, DECIMAL of DECIMAL, DOUBLE of all else. */
  static final SqlReturnTypeInference NUMBER =
      binding -> number(binding, binding.getOperandType(0));

  /** As {@link #NUMBER}, but with as many decimals as the second argument says. */
  static final SqlReturnTypeInference ROUNDED = Results::rounded;

  /** An integer of any exact number; DOUBLE of all else. */
  static final SqlReturnTypeInference WHOLE = Results::whole;

  private Results() {}

  static SqlReturnTypeInference decimal(int scale) {
    return binding -> decimal(binding.getTypeFactory(), DECIMAL_DIGITS, scale);
  }

  private static SqlReturnTypeInference type(SqlTypeName type) {
    return binding -> nullable(binding.getTypeFactory(), type);
  }

  static RelDataType nullable(RelDataTypeFactory types, SqlTypeName type) {
    return types.createTypeWithNullability(types.createSqlType(type), true);
  }

  static RelDataType timestamp(RelDataTypeFactory types, int digits) {
    return types.createTypeWithNullability(
        types.createSqlType(SqlTypeName.TIMESTAMP, digits), true);
  }

  private static RelDataType decimal(RelDataTypeFactory types, int digits, int scale) {
    return types.createTypeWithNullability(
        types.createSqlType(SqlTypeName.DECIMAL, digits, scale), true);
  }

  private static RelDataType number(SqlOperatorBinding binding, RelDataType argument) {
    RelDataTypeFactory types = binding.getTypeFactory();
    if (SqlTypeUtil.isDecimal(argument)) {
      return decimal(types, DECIMAL_DIGITS, argument.getScale());
    }
    if (argument.getSqlTypeName() == SqlTypeName.TIMESTAMP) {
      return decimal(types, DECIMAL_DIGITS, argument.getPrecision());
    }
    boolean integer =
        SqlTypeUtil.isExactNumeric(argument)
            || SqlTypeUtil.isBoolean(argument)
            || SqlTypeUtil.isDate(argument);
    return nullable(types, integer ? SqlTypeName.BIGINT : SqlTypeName.DOUBLE);
  }

  private static RelDataType rounded(SqlOperatorBinding binding) {
    RelDataType argument = binding.getOperandType(0);
    if (!SqlTypeUtil.isDecimal(argument)) {
      return number(binding, argument);
    }
    int scale = argument.getScale();
    if (binding.getOperandCount() == 1) {
      scale = 0;
    } else if (binding.isOperandLiteral(1, true)) {
      Integer decimals = binding.getOperandLiteralValue(1, Integer.class);
      scale = decimals == null ? scale : Math.max(0, Math.min(decimals, DECIMAL_SCALE));
    }
    return decimal(binding.getTypeFactory(), DECIMAL_DIGITS, scale);
  }

  private static RelDataType whole(SqlOperatorBinding binding) {
    RelDataType argument = binding.getOperandType(0);
    return SqlTypeUtil.isDecimal(argument)
        ? decimal(binding.getTypeFactory(), DECIMAL_DIGITS, 0)
        : number(binding, argument);
  }
}
