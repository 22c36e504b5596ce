package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.DataContexts;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexExecutorImpl;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.util.Util;

/** Expressions without columns, as operands that are bound at execution. */
final class Constants {
  private Constants() {}

  /**
   * The operand of a literal, a parameter or a constant expression; empty for all else and NULL.
   */
  static Optional<CqlOperand> operand(RexNode node, RexBuilder rex) {
    RexNode bare = withoutNullabilityCast(node, rex);
    if (bare instanceof RexDynamicParam parameter) {
      return Optional.of(new CqlOperand.Parameter(parameter.getIndex()));
    }
    if (bare instanceof RexLiteral literal) {
      return literal(literal);
    }
    return RexUtil.isConstant(bare) && !Volatile.isIn(bare)
        ? evaluate(bare, rex)
        : Optional.empty();
  }

  private static Optional<CqlOperand> literal(RexLiteral literal) {
    Object value = LiteralValues.of(literal);
    return value == null ? Optional.empty() : Optional.of(new CqlOperand.Literal(value));
  }

  /** Computes it once, while planning; what fails to compute stays where it is. */
  private static Optional<CqlOperand> evaluate(RexNode constant, RexBuilder rex) {
    List<RexNode> reduced = new ArrayList<>();
    new RexExecutorImpl(DataContexts.EMPTY).reduce(rex, List.of(constant), reduced);
    return reduced.get(0) instanceof RexLiteral literal ? literal(literal) : Optional.empty();
  }

  private static RexNode withoutNullabilityCast(RexNode node, RexBuilder rex) {
    if (!node.isA(SqlKind.CAST)) {
      return node;
    }
    RexNode inner = ((RexCall) node).operands.get(0);
    RelDataType type = node.getType();
    return SqlTypeUtil.equalSansNullability(rex.getTypeFactory(), type, inner.getType())
        ? inner
        : node;
  }

  /** Finds what may differ from execution to execution: parameters, the clock, random numbers. */
  private static final class Volatile extends RexVisitorImpl<Void> {
    private Volatile() {
      super(true);
    }

    static boolean isIn(RexNode node) {
      try {
        node.accept(new Volatile());
        return false;
      } catch (Util.FoundOne found) {
        return true;
      }
    }

    @Override
    public Void visitDynamicParam(RexDynamicParam parameter) {
      throw Util.FoundOne.NULL;
    }

    @Override
    public Void visitCall(RexCall call) {
      if (call.getOperator().isDynamicFunction() || !call.getOperator().isDeterministic()) {
        throw Util.FoundOne.NULL;
      }
      return super.visitCall(call);
    }
  }
}
