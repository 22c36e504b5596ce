package io.casgate.adapter.function;

import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The types that functions of dates and times give; all of them may be NULL. */
final class DateResults {
  private static final int MILLIS = 3;

  static final SqlReturnTypeInference TIME =
      binding -> Results.nullable(binding.getTypeFactory(), SqlTypeName.TIME);

  /** NOW(3) has milliseconds, NOW() has none. */
  static final SqlReturnTypeInference DIGITS_OF_FIRST =
      binding -> {
        boolean digits = binding.getOperandCount() > 0 && !"0".equals(literal(binding, 0));
        return Results.timestamp(binding.getTypeFactory(), digits ? MILLIS : 0);
      };

  /** TIMESTAMP with the digits of the first argument. */
  static final SqlReturnTypeInference OF_FIRST =
      binding -> Results.timestamp(binding.getTypeFactory(), digits(binding.getOperandType(0)));

  static final SqlReturnTypeInference SUM = binding -> sum(binding, 0, literal(binding, 2));
  static final SqlReturnTypeInference SUM_OF_DAYS =
      binding -> sum(binding, 0, binding.getOperandCount() > 2 ? literal(binding, 2) : "DAY");
  static final SqlReturnTypeInference SUM_OF_THIRD =
      binding -> sum(binding, 2, literal(binding, 0));

  static final SqlReturnTypeInference UNIX_TIME =
      binding ->
          binding.getOperandCount() == 0 || digits(binding.getOperandType(0)) == 0
              ? Results.nullable(binding.getTypeFactory(), SqlTypeName.BIGINT)
              : Results.SECONDS.inferReturnType(binding);

  static final SqlReturnTypeInference SECONDS_OF_FIRST = UNIX_TIME;

  static final SqlReturnTypeInference FROM_UNIX_TIME =
      binding -> {
        RelDataTypeFactory types = binding.getTypeFactory();
        if (binding.getOperandCount() > 1) {
          return Results.nullable(types, SqlTypeName.VARCHAR);
        }
        RelDataType seconds = binding.getOperandType(0);
        boolean whole =
            SqlTypeUtil.isIntType(seconds)
                || (SqlTypeUtil.isDecimal(seconds) && seconds.getScale() == 0);
        return Results.timestamp(types, whole ? 0 : MILLIS);
      };

  /** What the pattern of STR_TO_DATE tells; of an unknown one a TIMESTAMP. */
  static final SqlReturnTypeInference PATTERN =
      binding -> {
        RelDataTypeFactory types = binding.getTypeFactory();
        String pattern = literal(binding, 1);
        SqlTypeName type = pattern == null ? SqlTypeName.TIMESTAMP : DatePatterns.type(pattern);
        boolean millis = pattern == null || pattern.contains("%f");
        return type == SqlTypeName.TIMESTAMP
            ? Results.timestamp(types, millis ? MILLIS : 0)
            : Results.nullable(types, type);
      };

  private DateResults() {}

  /** A DATE and days are a DATE, a DATE and hours a TIMESTAMP; text stays text. */
  private static RelDataType sum(SqlOperatorBinding binding, int date, @Nullable String unit) {
    RelDataTypeFactory types = binding.getTypeFactory();
    RelDataType type = binding.getOperandType(date);
    boolean days = unit != null && Intervals.isOfDays(unit);
    int digits = unit != null && Intervals.hasFraction(unit) ? MILLIS : 0;
    return switch (type.getSqlTypeName()) {
      case DATE ->
          days ? Results.nullable(types, SqlTypeName.DATE) : Results.timestamp(types, digits);
      case TIMESTAMP -> Results.timestamp(types, Math.max(digits, digits(type)));
      default -> Results.nullable(types, SqlTypeName.VARCHAR);
    };
  }

  /** Digits of the second; text may have any. */
  private static int digits(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case TIMESTAMP, TIME -> Math.min(MILLIS, Math.max(0, type.getPrecision()));
      case DATE, TINYINT, SMALLINT, INTEGER, BIGINT -> 0;
      default -> MILLIS;
    };
  }

  private static @Nullable String literal(SqlOperatorBinding binding, int index) {
    if (!binding.isOperandLiteral(index, true)) {
      return null;
    }
    Object value = binding.getOperandLiteralValue(index, Object.class);
    return value instanceof org.apache.calcite.util.NlsString text
        ? text.getValue()
        : String.valueOf(value);
  }
}
