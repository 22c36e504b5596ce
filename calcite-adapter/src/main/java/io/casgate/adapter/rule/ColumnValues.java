package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.util.Sarg;

/**
 * A predicate that says "this input column equals one of these values", however it was written:
 * {@code =} with the operands in either order, IN, OR of equalities.
 */
record ColumnValues(int input, List<CqlOperand> operands) {
  ColumnValues {
    operands = List.copyOf(operands);
  }

  static Optional<ColumnValues> of(RexNode predicate, CqlRead read, RexBuilder rex) {
    return switch (predicate.getKind()) {
      case EQUALS, IS_NOT_DISTINCT_FROM -> ofEquality((RexCall) predicate, read, rex);
      case SEARCH -> ofSearch((RexCall) predicate, read, rex);
      case OR -> ofDisjunction((RexCall) predicate, read, rex);
      default -> Optional.empty();
    };
  }

  private static Optional<ColumnValues> ofEquality(RexCall equality, CqlRead read, RexBuilder rex) {
    RexNode left = equality.operands.get(0);
    RexNode right = equality.operands.get(1);
    return of(left, right, read, rex).or(() -> of(right, left, read, rex));
  }

  private static Optional<ColumnValues> of(
      RexNode column, RexNode value, CqlRead read, RexBuilder rex) {
    return input(column)
        .flatMap(
            input ->
                Constants.operand(bare(value, read.selectors().get(input)), rex)
                    .map(operand -> new ColumnValues(input, List.of(operand))));
  }

  private static Optional<ColumnValues> ofSearch(RexCall search, CqlRead read, RexBuilder rex) {
    Sarg<?> sarg = ((RexLiteral) search.operands.get(1)).getValueAs(Sarg.class);
    if (sarg == null || !sarg.isPoints() || sarg.nullAs != RexUnknownAs.UNKNOWN) {
      return Optional.empty();
    }
    return of(RexUtil.expandSearch(rex, null, search), read, rex);
  }

  private static Optional<ColumnValues> ofDisjunction(RexCall or, CqlRead read, RexBuilder rex) {
    List<CqlOperand> operands = new ArrayList<>();
    int input = -1;
    for (RexNode term : or.operands) {
      Optional<ColumnValues> one = term.isA(SqlKind.OR) ? Optional.empty() : of(term, read, rex);
      if (one.isEmpty() || (input >= 0 && one.get().input != input)) {
        return Optional.empty();
      }
      input = one.get().input;
      operands.addAll(one.get().operands);
    }
    return Optional.of(new ColumnValues(input, operands));
  }

  /**
   * Keys of uuid columns are found in any case: what UuidComparisons wrapped around a value goes.
   */
  private static RexNode bare(RexNode value, CqlSelector column) {
    boolean lowered =
        value instanceof RexCall call && call.getOperator().equals(SqlStdOperatorTable.LOWER);
    return lowered && UuidComparisons.isUuid(column.column())
        ? ((RexCall) value).operands.get(0)
        : value;
  }

  /**
   * The column, bare or under a cast that keeps every value apart. Between families one value has
   * many texts: {@code CAST(id AS VARCHAR) = '01'} is not {@code id = '01'}.
   */
  private static Optional<Integer> input(RexNode node) {
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
