package io.casgate.adapter.rule;

import io.casgate.adapter.type.Arithmetic;
import io.casgate.adapter.type.NumberCast;
import io.casgate.adapter.type.TemporalCast;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Puts our own arithmetic where Calcite's would wrap, cut or pad. The types are there already: the
 * type system of the {@code sql} room derives them. Done once, before the rules.
 */
public final class ExactNumbers {
  private static final SqlReturnTypeInference TIMESTAMP_MILLIS =
      ReturnTypes.explicit(SqlTypeName.TIMESTAMP, 3).andThen(SqlTypeTransforms.TO_NULLABLE);
  private static final SqlReturnTypeInference DECIMAL = ReturnTypes.explicit(SqlTypeName.DECIMAL);

  /**
   * Stands around an explicit CAST AS DECIMAL and gives it the scale that it declares. Casts that
   * the validator adds by itself have no such function and keep the scale of each value.
   */
  public static final SqlOperator DECLARED_DECIMAL =
      CompiledFunction.validated(
          NumberCast.class,
          "declaredDecimal",
          ReturnTypes.ARG0,
          operand(SqlTypeFamily.NUMERIC, SqlTypeName.DECIMAL),
          BigDecimal.class,
          int.class,
          int.class);

  /** Stands around the cast to DECIMAL that an explicit CAST AS UNSIGNED is. */
  public static final SqlOperator DECLARED_UNSIGNED =
      CompiledFunction.validated(
          NumberCast.class,
          "declaredUnsigned",
          ReturnTypes.ARG0,
          operand(SqlTypeFamily.NUMERIC, SqlTypeName.DECIMAL),
          BigDecimal.class);

  /** Stands around a cast of anything to DATE or TIMESTAMP, which may be NULL though it is not. */
  public static final SqlOperator DECLARED_TEMPORAL =
      CompiledFunction.validated(
          TemporalCast.class,
          "declaredTemporal",
          ReturnTypes.ARG0_FORCE_NULLABLE,
          operand(SqlTypeFamily.ANY, SqlTypeName.ANY),
          long.class);

  /** Text beside a date or timestamp in a comparison. */
  public static final SqlOperator COMPARED_TEXT =
      CompiledFunction.validated(
          TemporalCast.class,
          "textComparedAsTimestamp",
          TIMESTAMP_MILLIS,
          operand(SqlTypeFamily.CHARACTER, SqlTypeName.VARCHAR),
          String.class);

  /** A number beside a date or timestamp in a comparison. */
  public static final SqlOperator COMPARED_NUMBER =
      CompiledFunction.validated(
          TemporalCast.class,
          "numberComparedAsTimestamp",
          TIMESTAMP_MILLIS,
          operand(SqlTypeFamily.NUMERIC, SqlTypeName.DECIMAL),
          BigDecimal.class);

  private ExactNumbers() {}

  private static SqlOperandMetadata operand(SqlTypeFamily family, SqlTypeName type) {
    return OperandTypes.operandMetadata(
        List.of(family),
        types -> List.of(types.createSqlType(type)),
        index -> "value",
        index -> false);
  }

  /** The same operators with the same rows, computed exactly. */
  public static RelNode in(RelNode root) {
    return root.accept(new Operators());
  }

  /** The operand of a conversion to DECIMAL that keeps every value apart; else the node itself. */
  static RexNode withoutExactCast(RexNode node) {
    return ExactCasts.withoutExactCast(node);
  }

  /** The value as a DECIMAL of its own scale. */
  static RexNode decimal(RexNode value, RelDataType type, RexBuilder rex) {
    return new ExactCasts(rex).decimal(value, type);
  }

  /** The quotient of two values, whose type is {@code type}: DECIMAL or DOUBLE. */
  static RexNode quotient(RexNode a, RexNode b, RelDataType type, RexBuilder rex) {
    return Operation.DIVIDE.of(List.of(a, b), type, rex);
  }

  /** An operator of arithmetic with its functions, of which the type of the result takes one. */
  private record Operation(
      Optional<SqlOperator> integers, SqlOperator decimals, SqlOperator doubles) {
    static final Operation PLUS = of("plusIntegers", "plusDecimals", "plusDoubles");
    static final Operation MINUS = of("minusIntegers", "minusDecimals", "minusDoubles");
    static final Operation TIMES = of("timesIntegers", "timesDecimals", "timesDoubles");
    static final Operation DIVIDE =
        new Operation(
            Optional.empty(), decimals("quotientOfDecimals"), doubles("quotientOfDoubles"));
    static final Operation MOD =
        of("remainderOfIntegers", "remainderOfDecimals", "remainderOfDoubles");

    private static Operation of(String integers, String decimals, String doubles) {
      SqlOperator ofIntegers = function(integers, ReturnTypes.BIGINT, long.class);
      return new Operation(Optional.of(ofIntegers), decimals(decimals), doubles(doubles));
    }

    private static SqlOperator decimals(String method) {
      return function(method, DECIMAL, BigDecimal.class);
    }

    private static SqlOperator doubles(String method) {
      return function(method, ReturnTypes.DOUBLE, double.class);
    }

    private static SqlOperator function(
        String method, SqlReturnTypeInference returns, Class<?> parameter) {
      return CompiledFunction.of(Arithmetic.class, method, returns, parameter, parameter);
    }

    RexNode of(List<RexNode> operands, RelDataType type, RexBuilder rex) {
      return switch (type.getSqlTypeName()) {
        case BIGINT -> rex.makeCall(type, integers.orElseThrow(), operands);
        case DECIMAL -> rex.makeCall(type, decimals, decimals(operands, type, rex));
        default -> rex.makeCall(type, doubles, doubles(operands, rex));
      };
    }

    private static List<RexNode> decimals(
        List<RexNode> operands, RelDataType type, RexBuilder rex) {
      return operands.stream()
          .map(
              operand ->
                  SqlTypeUtil.isDecimal(operand.getType())
                      ? operand
                      : decimal(operand, nullableAs(operand, type, rex), rex))
          .toList();
    }

    private static List<RexNode> doubles(List<RexNode> operands, RexBuilder rex) {
      RelDataType type = rex.getTypeFactory().createSqlType(SqlTypeName.DOUBLE);
      return operands.stream()
          .map(operand -> rex.ensureType(nullableAs(operand, type, rex), operand, true))
          .toList();
    }

    private static RelDataType nullableAs(RexNode operand, RelDataType type, RexBuilder rex) {
      return rex.getTypeFactory().createTypeWithNullability(type, operand.getType().isNullable());
    }
  }

  private static final class Operators extends RelHomogeneousShuttle {
    @Override
    public RelNode visit(RelNode other) {
      RelNode rel = super.visit(other);
      RelNode exact = rel.accept(new Expressions(rel.getCluster().getRexBuilder()));
      return exact instanceof Aggregate aggregate ? ExactAggregates.in(aggregate) : exact;
    }
  }

  private static final class Expressions extends RexShuttle {
    private final RexBuilder rex;
    private final ExactCasts casts;
    private boolean computing;

    Expressions(RexBuilder rex) {
      this.rex = rex;
      this.casts = new ExactCasts(rex);
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      RexSubQuery inside = (RexSubQuery) super.visitSubQuery(query);
      return inside.clone(in(inside.rel));
    }

    @Override
    public RexNode visitOver(RexOver over) {
      RexOver visited = (RexOver) super.visitOver(over);
      boolean sum = visited.isA(SqlKind.SUM) || visited.isA(SqlKind.SUM0);
      if (!sum || !SqlTypeUtil.isDecimal(visited.getType())) {
        return visited;
      }
      RexNode operand = visited.operands.get(0);
      RexNode decimal =
          decimal(
              operand,
              rex.getTypeFactory()
                  .createTypeWithNullability(visited.getType(), operand.getType().isNullable()),
              rex);
      return rex.makeOver(
          visited.getType(),
          visited.getAggOperator(),
          List.of(decimal),
          visited.getWindow().partitionKeys,
          visited.getWindow().orderKeys,
          visited.getWindow().getLowerBound(),
          visited.getWindow().getUpperBound(),
          visited.getWindow().isRows(),
          true,
          false,
          visited.isDistinct(),
          visited.ignoreNulls());
    }

    /** Only the outermost computation is rounded. */
    @Override
    public RexNode visitCall(RexCall call) {
      boolean outermost = !computing;
      computing = SqlTypeUtil.isNumeric(call.getType());
      RexNode exact = exact(call);
      boolean number = computing;
      computing = !outermost;
      return outermost && number
          ? ExactQuotients.rounded(exact, Operation.DIVIDE.decimals, rex)
          : exact;
    }

    private RexNode exact(RexCall call) {
      if (call.getOperator().equals(DECLARED_UNSIGNED)) {
        return unsigned(call);
      }
      RexCall visited = (RexCall) super.visitCall(call);
      if (visited.getOperator().equals(DECLARED_DECIMAL)) {
        return declared(visited);
      }
      if (visited.getOperator().equals(DECLARED_TEMPORAL)) {
        return visited.operands.get(0);
      }
      if (visited.isA(SqlKind.CAST)) {
        return casts.of(visited);
      }
      boolean number = SqlTypeUtil.isNumeric(visited.getType());
      boolean allNumbers =
          visited.operands.stream().allMatch(operand -> SqlTypeUtil.isNumeric(operand.getType()));
      if (!number || !allNumbers) {
        return visited;
      }
      return switch (visited.getKind()) {
        case PLUS -> exact(Operation.PLUS, visited);
        case MINUS -> exact(Operation.MINUS, visited);
        case TIMES -> exact(Operation.TIMES, visited);
        case DIVIDE ->
            SqlTypeName.INT_TYPES.contains(visited.getType().getSqlTypeName())
                ? visited
                : exact(Operation.DIVIDE, visited);
        case MOD -> exact(Operation.MOD, visited);
        default -> visited;
      };
    }

    /** Planning may have cast a literal already. */
    private RexNode unsigned(RexCall call) {
      RexNode cast = call.operands.get(0);
      RexNode value = cast.isA(SqlKind.CAST) ? ((RexCall) cast).operands.get(0) : integer(cast);
      return casts.unsigned(value.accept(this), call.getType());
    }

    private RexNode integer(RexNode decimal) {
      BigDecimal value =
          decimal instanceof RexLiteral literal ? literal.getValueAs(BigDecimal.class) : null;
      boolean integer =
          value != null && value.scale() <= 0 && value.toBigInteger().bitLength() < Long.SIZE;
      return integer ? rex.makeBigintLiteral(value) : decimal;
    }

    private RexNode declared(RexCall call) {
      RelDataType type = call.getType();
      return call.operands.size() > 1
          ? call
          : rex.makeCall(
              type,
              DECLARED_DECIMAL,
              List.of(
                  call.operands.get(0), integer(type.getPrecision()), integer(type.getScale())));
    }

    private RexNode integer(int value) {
      return rex.makeExactLiteral(BigDecimal.valueOf(value));
    }

    private RexNode exact(Operation operation, RexCall call) {
      return operation.of(call.operands, call.getType(), rex);
    }
  }
}
