package io.casgate.adapter.rule;

import io.casgate.adapter.type.Arithmetic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Quotients inside a larger computation: it goes on with all of their digits, and only its result
 * is rounded, so that {@code 1 / 3 * 3} is 1.0000 and not 0.9999.
 */
final class ExactQuotients {
  private static final SqlOperator SHOWN =
      CompiledFunction.of(
          Arithmetic.class, "withScaleOf", ReturnTypes.ARG0, BigDecimal.class, BigDecimal.class);
  private static final SqlOperator WIDE_QUOTIENT =
      CompiledFunction.of(
          Arithmetic.class,
          "wideQuotientOfDecimals",
          ReturnTypes.ARG0,
          BigDecimal.class,
          BigDecimal.class);

  private static final Set<SqlKind> PASSING =
      Set.of(SqlKind.CASE, SqlKind.FLOOR, SqlKind.CEIL, SqlKind.CAST);

  private ExactQuotients() {}

  /** The computation, or what gives its value from wide quotients and its scale from itself. */
  static RexNode rounded(RexNode computation, SqlOperator quotient, RexBuilder rex) {
    if (!(computation instanceof RexCall call)
        || call.operands.stream().noneMatch(operand -> holds(operand, quotient))) {
      return computation;
    }
    RexNode wide = computation.accept(new Widening(quotient, rex));
    return SqlTypeUtil.isDecimal(computation.getType())
        ? rex.makeCall(computation.getType(), SHOWN, List.of(wide, computation))
        : wide;
  }

  private static boolean holds(RexNode node, SqlOperator quotient) {
    return node instanceof RexCall call
        && (call.getOperator().equals(quotient)
            || (passes(call) && call.operands.stream().anyMatch(one -> holds(one, quotient))));
  }

  /** Whether digits that an operand has more are seen in the result. */
  private static boolean passes(RexCall call) {
    return SqlTypeUtil.isNumeric(call.getType())
        && (call.getOperator() instanceof CompiledFunction
            || PASSING.contains(call.getKind())
            || call.getKind() == SqlKind.OTHER_FUNCTION);
  }

  private static final class Widening extends RexShuttle {
    private final SqlOperator quotient;
    private final RexBuilder rex;

    Widening(SqlOperator quotient, RexBuilder rex) {
      this.quotient = quotient;
      this.rex = rex;
    }

    @Override
    public RexNode visitCall(RexCall call) {
      if (!call.getOperator().equals(quotient) && !passes(call)) {
        return call;
      }
      RexCall visited = (RexCall) super.visitCall(call);
      return visited.getOperator().equals(quotient)
          ? rex.makeCall(visited.getType(), WIDE_QUOTIENT, visited.operands)
          : visited;
    }
  }
}
