package io.casgate.adapter.sql;

import io.casgate.adapter.rule.ExactNumbers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql.validate.implicit.TypeCoercionImpl;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The casts that MariaDB adds by itself: text and numbers are compared as DOUBLE, both with dates
 * as timestamps, a truth value is 1 or 0, and values of several kinds in one place become text. A
 * text literal beside a number or date becomes a literal of that kind, so that a key is still found
 * by it.
 */
final class CasgateTypeCoercion extends TypeCoercionImpl {
  private static final int MILLIS = 3;

  CasgateTypeCoercion(RelDataTypeFactory types, SqlValidator validator) {
    super(types, validator);
  }

  @Override
  public @Nullable RelDataType commonTypeForBinaryComparison(
      @Nullable RelDataType a, @Nullable RelDataType b) {
    if (a == null || b == null || a.isStruct() || b.isStruct()) {
      return super.commonTypeForBinaryComparison(a, b);
    }
    Set<ValueKind> kinds = EnumSet.of(ValueKind.of(a), ValueKind.of(b));
    boolean nullable = a.isNullable() || b.isNullable();
    if (kinds.size() == 1 || kinds.contains(ValueKind.OTHER)) {
      return super.commonTypeForBinaryComparison(a, b);
    }
    if (kinds.contains(ValueKind.TEMPORAL)) {
      return timestamp(nullable);
    }
    if (kinds.contains(ValueKind.BYTES)) {
      return kinds.contains(ValueKind.TEXT)
          ? nullable(SqlTypeName.VARCHAR, nullable)
          : nullable(SqlTypeName.DOUBLE, nullable);
    }
    return kinds.contains(ValueKind.TEXT)
        ? nullable(SqlTypeName.DOUBLE, nullable)
        : factory.leastRestrictive(List.of(numberOf(a), numberOf(b)));
  }

  @Override
  public boolean binaryComparisonCoercion(SqlCallBinding binding) {
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    for (int i = 0; i < binding.getOperandCount(); i++) {
      kinds.add(ValueKind.of(binding.getOperandType(i)));
    }
    boolean changed = false;
    for (int i = 0; i < binding.getOperandCount(); i++) {
      changed |= comparable(binding, i, kinds);
    }
    SqlCallBinding now =
        changed
            ? new SqlCallBinding(binding.getValidator(), binding.getScope(), binding.getCall())
            : binding;
    return super.binaryComparisonCoercion(now) || changed;
  }

  /** Prepares one operand for the comparison with others of these kinds. */
  private boolean comparable(SqlCallBinding binding, int operand, Set<ValueKind> kinds) {
    ValueKind kind = ValueKind.of(binding.getOperandType(operand));
    if (kinds.contains(ValueKind.TEMPORAL)) {
      SqlNode before = binding.operand(operand);
      SqlNode temporal =
          comparedTemporal(before, binding.getOperandType(operand), binding.getScope());
      binding.getCall().setOperand(operand, temporal);
      return temporal != before;
    }
    boolean numbers = kinds.contains(ValueKind.NUMBER) || kinds.contains(ValueKind.TRUTH);
    if (numbers && binding.operand(operand) instanceof SqlCharStringLiteral text) {
      binding.getCall().setOperand(operand, derived(TextLiterals.number(text), binding));
      return true;
    }
    boolean truth = kind == ValueKind.TRUTH && kinds.size() > 1 && !isWithNothing(kinds);
    return truth
        && coerceOperandType(
            binding.getScope(),
            binding.getCall(),
            operand,
            numberOf(binding.getOperandType(operand)));
  }

  private static boolean isWithNothing(Set<ValueKind> kinds) {
    return kinds.equals(EnumSet.of(ValueKind.TRUTH, ValueKind.OTHER));
  }

  /** What an operand is where it is compared with a date or timestamp. */
  private SqlNode comparedTemporal(SqlNode node, RelDataType type, SqlValidatorScope scope) {
    SqlNode temporal =
        switch (ValueKind.of(type)) {
          case TEXT ->
              node instanceof SqlCharStringLiteral text
                  ? TextLiterals.temporal(text)
                      .orElseGet(() -> call(ExactNumbers.COMPARED_TEXT, node))
                  : call(ExactNumbers.COMPARED_TEXT, node);
          case NUMBER, TRUTH, BYTES -> call(ExactNumbers.COMPARED_NUMBER, decimal(node, type));
          case TEMPORAL, OTHER -> node;
        };
    validator.deriveType(scope, temporal);
    return temporal;
  }

  private SqlNode decimal(SqlNode node, RelDataType type) {
    SqlParserPos place = node.getParserPosition();
    RelDataType decimal = nullable(SqlTypeName.DECIMAL, type.isNullable());
    return SqlTypeUtil.isDecimal(type)
        ? node
        : SqlStdOperatorTable.CAST.createCall(
            place, node, SqlTypeUtil.convertTypeToSpec(decimal).withNullable(type.isNullable()));
  }

  private static SqlCall call(SqlOperator operator, SqlNode operand) {
    return operator.createCall(operand.getParserPosition(), operand);
  }

  @Override
  public boolean inOperationCoercion(SqlCallBinding binding) {
    if (!(binding.operand(1) instanceof SqlNodeList list) || binding.getOperandType(0).isStruct()) {
      return super.inOperationCoercion(binding);
    }
    SqlValidatorScope scope = binding.getScope();
    RelDataType left = binding.getOperandType(0);
    List<RelDataType> types = new ArrayList<>(List.of(left));
    list.forEach(item -> types.add(validator.deriveType(scope, item)));
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    types.forEach(type -> kinds.add(ValueKind.of(type)));
    kinds.remove(ValueKind.OTHER);
    if (kinds.size() < 2) {
      return super.inOperationCoercion(binding);
    }
    return kinds.contains(ValueKind.TEMPORAL)
        ? inTemporals(binding, list, types)
        : inNumbers(binding, list, types);
  }

  private boolean inTemporals(SqlCallBinding binding, SqlNodeList list, List<RelDataType> types) {
    SqlValidatorScope scope = binding.getScope();
    List<RelDataType> temporals = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      SqlNode node = i == 0 ? binding.operand(0) : list.get(i - 1);
      SqlNode temporal = comparedTemporal(node, types.get(i), scope);
      if (i == 0) {
        binding.getCall().setOperand(0, temporal);
      } else {
        list.set(i - 1, temporal);
      }
      temporals.add(validator.deriveType(scope, temporal));
    }
    return inOne(binding, list, common(temporals));
  }

  private RelDataType common(List<RelDataType> temporals) {
    boolean nullable = temporals.stream().anyMatch(RelDataType::isNullable);
    return temporals.stream().anyMatch(SqlTypeUtil::isTimestamp)
        ? timestamp(nullable)
        : nullable(SqlTypeName.DATE, nullable);
  }

  private boolean inOne(SqlCallBinding binding, SqlNodeList list, RelDataType common) {
    coerceOperandType(binding.getScope(), binding.getCall(), 0, common);
    for (int i = 0; i < list.size(); i++) {
      coerceColumnType(binding.getScope(), list, i, common);
    }
    updateInferredType(list, common);
    return true;
  }

  private boolean inNumbers(SqlCallBinding binding, SqlNodeList list, List<RelDataType> types) {
    SqlValidatorScope scope = binding.getScope();
    List<RelDataType> numbers = new ArrayList<>(List.of(numberOf(types.get(0))));
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof SqlCharStringLiteral text) {
        list.set(i, derived(TextLiterals.number(text), binding));
      }
      numbers.add(numberOf(validator.deriveType(scope, list.get(i))));
    }
    RelDataType common = factory.leastRestrictive(numbers);
    if (common == null) {
      return super.inOperationCoercion(binding);
    }
    return inOne(binding, list, common);
  }

  /** Text counts as a DOUBLE in arithmetic, a truth value as 1 or 0, a date by its digits. */
  @Override
  public boolean binaryArithmeticCoercion(SqlCallBinding binding) {
    if (!binding.getOperator().getKind().belongsTo(SqlKind.BINARY_ARITHMETIC)
        || binding.getOperandCount() != 2
        || ValueKind.of(binding.getOperandType(0)) == ValueKind.OTHER
        || ValueKind.of(binding.getOperandType(1)) == ValueKind.OTHER) {
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

  /** What an argument becomes where a function takes another kind of value. */
  @Override
  public @Nullable RelDataType implicitCast(RelDataType in, SqlTypeFamily expected) {
    ValueKind kind = ValueKind.of(in);
    if (kind == ValueKind.OTHER || expected.getTypeNames().contains(in.getSqlTypeName())) {
      return super.implicitCast(in, expected);
    }
    return switch (expected) {
      case INTEGER -> nullable(SqlTypeName.INTEGER, in.isNullable());
      case NUMERIC, DECIMAL, EXACT_NUMERIC, APPROXIMATE_NUMERIC ->
          kind == ValueKind.NUMBER ? super.implicitCast(in, expected) : numberFor(in, expected);
      case BOOLEAN -> nullable(SqlTypeName.BOOLEAN, in.isNullable());
      case CHARACTER, STRING -> nullable(SqlTypeName.VARCHAR, in.isNullable());
      case DATE -> nullable(SqlTypeName.DATE, true);
      case TIMESTAMP, DATETIME -> timestamp(true);
      default -> super.implicitCast(in, expected);
    };
  }

  private @Nullable RelDataType numberFor(RelDataType in, SqlTypeFamily expected) {
    RelDataType number = numberOf(in);
    return expected.getTypeNames().contains(number.getSqlTypeName())
        ? number
        : nullable(SqlTypeName.BIGINT, in.isNullable());
  }

  /** One type for values in one place, as the branches of a CASE are; text for several kinds. */
  @Override
  public @Nullable RelDataType getWiderTypeFor(List<RelDataType> types, boolean stringPromotion) {
    Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    types.stream().filter(type -> !type.isStruct()).forEach(type -> kinds.add(ValueKind.of(type)));
    kinds.remove(ValueKind.OTHER);
    boolean nullable = types.stream().anyMatch(RelDataType::isNullable);
    if (kinds.size() < 2) {
      RelDataType common = factory.leastRestrictive(types);
      return common == null ? super.getWiderTypeFor(types, stringPromotion) : common;
    }
    if (kinds.equals(EnumSet.of(ValueKind.NUMBER, ValueKind.TRUTH))) {
      return factory.leastRestrictive(
          types.stream()
              .map(type -> ValueKind.of(type) == ValueKind.OTHER ? type : numberOf(type))
              .toList());
    }
    return nullable(
        kinds.contains(ValueKind.BYTES) ? SqlTypeName.VARBINARY : SqlTypeName.VARCHAR, nullable);
  }

  @Override
  public @Nullable RelDataType getWiderTypeForTwo(
      @Nullable RelDataType a, @Nullable RelDataType b, boolean stringPromotion) {
    return a == null || b == null || a.isStruct() || b.isStruct()
        ? super.getWiderTypeForTwo(a, b, stringPromotion)
        : ValueKind.of(a) == ValueKind.of(b)
            ? super.getWiderTypeForTwo(a, b, stringPromotion)
            : getWiderTypeFor(List.of(a, b), stringPromotion);
  }

  /** What becomes a date may be none, and NULL then. */
  @Override
  protected boolean coerceOperandType(
      @Nullable SqlValidatorScope scope, SqlCall call, int index, RelDataType target) {
    SqlNode before = call.operand(index);
    boolean changed = super.coerceOperandType(scope, call, index, target);
    if (changed && ValueKind.of(target) == ValueKind.TEMPORAL && call.operand(index) != before) {
      SqlNode marked = call(ExactNumbers.DECLARED_TEMPORAL, call.operand(index));
      call.setOperand(index, marked);
      updateInferredType(marked, factory.createTypeWithNullability(target, true));
    }
    return changed;
  }

  @Override
  protected boolean needToCast(
      SqlValidatorScope scope, SqlNode node, RelDataType target, SqlTypeMappingRule unused) {
    return super.needToCast(scope, node, target, ValueKind.CASTS);
  }

  private RelDataType numberOf(RelDataType type) {
    return switch (ValueKind.of(type)) {
      case TRUTH -> nullable(SqlTypeName.INTEGER, type.isNullable());
      case TEXT, BYTES -> nullable(SqlTypeName.DOUBLE, type.isNullable());
      case TEMPORAL ->
          SqlTypeUtil.isTimestamp(type) && type.getPrecision() > 0
              ? factory.createTypeWithNullability(
                  factory.createSqlType(SqlTypeName.DECIMAL, 17, MILLIS), type.isNullable())
              : nullable(SqlTypeName.BIGINT, type.isNullable());
      case NUMBER, OTHER -> type;
    };
  }

  private RelDataType timestamp(boolean nullable) {
    return factory.createTypeWithNullability(
        factory.createSqlType(SqlTypeName.TIMESTAMP, MILLIS), nullable);
  }

  private RelDataType nullable(SqlTypeName type, boolean nullable) {
    return factory.createTypeWithNullability(factory.createSqlType(type), nullable);
  }

  private SqlNode derived(SqlNode node, SqlCallBinding binding) {
    validator.deriveType(binding.getScope(), node);
    return node;
  }
}
