package io.casgate.adapter.rule;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.schema.ColumnDefinition;
import java.util.Optional;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * A comparison of one input column with a constant, however it was written: the operands in either
 * order, casts that lose nothing, a truth value by itself.
 *
 * @param kind how the column stands to the operand: EQUALS or one of the four by order
 * @param operand empty for NULL, to which nothing stands in any way
 */
record ColumnComparison(int input, SqlKind kind, Optional<CqlOperand> operand) {
  ColumnComparison {
    requireNonNull(kind, "kind");
    requireNonNull(operand, "operand");
  }

  static Optional<ColumnComparison> of(RexNode predicate, CqlRead read, RexBuilder rex) {
    return switch (predicate.getKind()) {
      case EQUALS, LESS_THAN, LESS_THAN_OR_EQUAL, GREATER_THAN, GREATER_THAN_OR_EQUAL ->
          ofOperands((RexCall) predicate, predicate.getKind(), read, rex);
      case IS_NOT_DISTINCT_FROM ->
          ofOperands((RexCall) predicate, SqlKind.EQUALS, read, rex)
              .filter(comparison -> !comparison.mayFindNull(read));
      case INPUT_REF -> ofTruth(predicate, true);
      case NOT, IS_FALSE -> ofTruth(((RexCall) predicate).operands.get(0), false);
      case IS_TRUE -> ofTruth(((RexCall) predicate).operands.get(0), true);
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnComparison> ofOperands(
      RexCall call, SqlKind kind, CqlRead read, RexBuilder rex) {
    RexNode left = call.operands.get(0);
    RexNode right = call.operands.get(1);
    return of(left, kind, right, read, rex).or(() -> of(right, kind.reverse(), left, read, rex));
  }

  private static Optional<ColumnComparison> of(
      RexNode column, SqlKind kind, RexNode value, CqlRead read, RexBuilder rex) {
    Optional<Integer> input = input(column);
    if (input.isEmpty()) {
      return Optional.empty();
    }
    if (RexUtil.isNullLiteral(value, true)) {
      return Optional.of(new ColumnComparison(input.get(), kind, Optional.empty()));
    }
    return Constants.operand(TextForms.bare(value, read.selectors().get(input.get()).column()), rex)
        .map(operand -> new ColumnComparison(input.get(), kind, Optional.of(operand)));
  }

  private static Optional<ColumnComparison> ofTruth(RexNode node, boolean value) {
    return node instanceof RexInputRef ref && SqlTypeUtil.isBoolean(ref.getType())
        ? Optional.of(
            new ColumnComparison(
                ref.getIndex(), SqlKind.EQUALS, Optional.of(new CqlOperand.Literal(value))))
        : Optional.empty();
  }

  /** {@code <=>} finds NULL by NULL, where a column may be NULL and the operand too. */
  private boolean mayFindNull(CqlRead read) {
    ColumnDefinition column = read.selectors().get(input).column();
    boolean literal = operand.filter(CqlOperand.Literal.class::isInstance).isPresent();
    return read.table().isNullable(column) && !literal;
  }

  /**
   * The column, bare or under a cast that keeps every value apart. Between families one value has
   * many texts: {@code CAST(id AS VARCHAR) = '01'} is not {@code id = '01'}.
   */
  static Optional<Integer> input(RexNode cast) {
    RexNode node = ExactNumbers.withoutExactCast(cast);
    if (node instanceof RexInputRef ref) {
      return Optional.of(ref.getIndex());
    }
    if (!node.isA(SqlKind.CAST) || !RexUtil.isLosslessCast(node)) {
      return Optional.empty();
    }
    RexNode inner = ((RexCall) node).operands.get(0);
    return SqlTypeUtil.inSameFamily(node.getType(), inner.getType())
        ? input(inner)
        : Optional.empty();
  }
}
