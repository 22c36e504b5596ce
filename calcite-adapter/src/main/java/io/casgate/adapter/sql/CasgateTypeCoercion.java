package io.casgate.adapter.sql;

import io.casgate.adapter.type.NumberCast;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.implicit.TypeCoercionImpl;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The casts that MariaDB adds by itself: text and numbers meet as DOUBLE. A text literal beside a
 * number becomes the number it begins with, so that a key is still found by it.
 */
final class CasgateTypeCoercion extends TypeCoercionImpl {
  /** More digits than DECIMAL has are compared as DOUBLE. */
  private static final int MOST_DIGITS = 38;

  CasgateTypeCoercion(RelDataTypeFactory types, SqlValidator validator) {
    super(types, validator);
  }

  @Override
  public @Nullable RelDataType commonTypeForBinaryComparison(
      @Nullable RelDataType a, @Nullable RelDataType b) {
    if (a != null && b != null && areTextAndNumber(a, b)) {
      return nullable(SqlTypeName.DOUBLE, a.isNullable() || b.isNullable());
    }
    return super.commonTypeForBinaryComparison(a, b);
  }

  @Override
  public boolean binaryComparisonCoercion(SqlCallBinding binding) {
    boolean numbers = false;
    for (int i = 0; i < binding.getOperandCount(); i++) {
      numbers |= SqlTypeUtil.isNumeric(binding.getOperandType(i));
    }
    boolean changed = false;
    for (int i = 0; numbers && i < binding.getOperandCount(); i++) {
      if (binding.operand(i) instanceof SqlCharStringLiteral text) {
        binding.getCall().setOperand(i, derived(number(text), binding.getScope()));
        changed = true;
      }
    }
    SqlCallBinding now =
        changed
            ? new SqlCallBinding(binding.getValidator(), binding.getScope(), binding.getCall())
            : binding;
    return super.binaryComparisonCoercion(now) || changed;
  }

  @Override
  public boolean inOperationCoercion(SqlCallBinding binding) {
    RelDataType column = binding.getOperandType(0);
    if (SqlTypeUtil.isNumeric(column)
        && binding.operand(1) instanceof SqlNodeList list
        && hasText(list, binding)) {
      return inNumbers(binding, column, list);
    }
    return super.inOperationCoercion(binding);
  }

  private boolean hasText(SqlNodeList list, SqlCallBinding binding) {
    return list.stream()
        .anyMatch(item -> SqlTypeUtil.isCharacter(validator.deriveType(binding.getScope(), item)));
  }

  private boolean inNumbers(SqlCallBinding binding, RelDataType column, SqlNodeList list) {
    SqlValidatorScope scope = binding.getScope();
    List<RelDataType> types = new ArrayList<>(List.of(column));
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof SqlCharStringLiteral text) {
        list.set(i, derived(number(text), scope));
      }
      RelDataType type = validator.deriveType(scope, list.get(i));
      types.add(
          SqlTypeUtil.isCharacter(type) ? nullable(SqlTypeName.DOUBLE, type.isNullable()) : type);
    }
    RelDataType common = factory.leastRestrictive(types);
    if (common == null) {
      return super.inOperationCoercion(binding);
    }
    SqlCall in = binding.getCall();
    coerceOperandType(scope, in, 0, common);
    for (int i = 0; i < list.size(); i++) {
      coerceColumnType(scope, list, i, common);
    }
    updateInferredType(list, common);
    return true;
  }

  /** Text counts as a DOUBLE in arithmetic, and a truth value as 1 or 0. */
  @Override
  public boolean binaryArithmeticCoercion(SqlCallBinding binding) {
    if (!binding.getOperator().getKind().belongsTo(SqlKind.BINARY_ARITHMETIC)
        || binding.getOperandCount() != 2
        || !isScalar(binding.getOperandType(0))
        || !isScalar(binding.getOperandType(1))) {
      return super.binaryArithmeticCoercion(binding);
    }
    boolean changed = false;
    for (int i = 0; i < 2; i++) {
      RelDataType type = binding.getOperandType(i);
      if (!SqlTypeUtil.isNumeric(type)) {
        changed |= coerceOperandType(binding.getScope(), binding.getCall(), i, numberOf(type));
      }
    }
    return changed;
  }

  private static boolean isScalar(RelDataType type) {
    return SqlTypeUtil.isNumeric(type)
        || SqlTypeUtil.isCharacter(type)
        || SqlTypeUtil.isBoolean(type);
  }

  /** What an argument becomes where a function takes numbers alone. */
  @Override
  public @Nullable RelDataType implicitCast(RelDataType in, SqlTypeFamily expected) {
    boolean number =
        expected == SqlTypeFamily.NUMERIC
            && (SqlTypeUtil.isCharacter(in) || SqlTypeUtil.isBoolean(in));
    return number ? numberOf(in) : super.implicitCast(in, expected);
  }

  private RelDataType numberOf(RelDataType type) {
    return nullable(
        SqlTypeUtil.isBoolean(type) ? SqlTypeName.INTEGER : SqlTypeName.DOUBLE, type.isNullable());
  }

  private static boolean areTextAndNumber(RelDataType a, RelDataType b) {
    return (SqlTypeUtil.isCharacter(a) && SqlTypeUtil.isNumeric(b))
        || (SqlTypeUtil.isNumeric(a) && SqlTypeUtil.isCharacter(b));
  }

  private RelDataType nullable(SqlTypeName type, boolean nullable) {
    return factory.createTypeWithNullability(factory.createSqlType(type), nullable);
  }

  private SqlNode derived(SqlNode literal, SqlValidatorScope scope) {
    validator.deriveType(scope, literal);
    return literal;
  }

  /** The number that a text begins with, exact where DECIMAL can tell it. */
  private static SqlNode number(SqlCharStringLiteral text) {
    SqlParserPos place = text.getParserPosition();
    String numeral = NumberCast.leadingNumeral(text.getValueAs(String.class));
    double approximate = NumberCast.textAsDouble(numeral);
    if (approximate == 0 || Math.abs(Math.log10(Math.abs(approximate))) < MOST_DIGITS) {
      BigDecimal exact = new BigDecimal(numeral);
      if (exact.scale() <= MOST_DIGITS - 1 && exact.precision() <= MOST_DIGITS) {
        return SqlLiteral.createExactNumeric(exact.toPlainString(), place);
      }
    }
    return SqlLiteral.createApproxNumeric(Double.toString(approximate), place);
  }
}
