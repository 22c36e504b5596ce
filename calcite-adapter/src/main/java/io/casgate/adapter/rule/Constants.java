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
  /** Code of more expressions than this could be longer than Java allows. */
  private static final int COMPILED_TOGETHER = 200;

  private Constants() {}

  /**
   * The operand of a literal, a parameter or a constant expression; empty for all else and NULL.
   */
  static Optional<CqlOperand> operand(RexNode node, RexBuilder rex) {
    return operands(List.of(node), rex).get(0);
  }

  /** The operands of many expressions; those to be computed are compiled together. */
  static List<Optional<CqlOperand>> operands(List<RexNode> nodes, RexBuilder rex) {
    List<Optional<CqlOperand>> operands = new ArrayList<>(nodes.size());
    List<Integer> places = new ArrayList<>();
    for (RexNode node : nodes) {
      RexNode bare = withoutNullabilityCast(node, rex);
      operands.add(simple(bare));
      if (operands.get(operands.size() - 1).isEmpty() && isComputed(bare)) {
        places.add(operands.size() - 1);
      }
    }
    for (int from = 0; from < places.size(); from += COMPILED_TOGETHER) {
      List<Integer> some = places.subList(from, Math.min(places.size(), from + COMPILED_TOGETHER));
      List<RexNode> computed = evaluated(some.stream().map(nodes::get).toList(), rex);
      for (int i = 0; i < some.size(); i++) {
        if (computed.get(i) instanceof RexLiteral literal) {
          operands.set(some.get(i), literal(literal));
        }
      }
    }
    return operands;
  }

  private static Optional<CqlOperand> simple(RexNode bare) {
    if (bare instanceof RexDynamicParam parameter) {
      return Optional.of(new CqlOperand.Parameter(parameter.getIndex()));
    }
    return bare instanceof RexLiteral literal ? literal(literal) : Optional.empty();
  }

  private static Optional<CqlOperand> literal(RexLiteral literal) {
    Object value = LiteralValues.of(literal);
    return value == null ? Optional.empty() : Optional.of(new CqlOperand.Literal(value));
  }

  private static boolean isComputed(RexNode bare) {
    return !(bare instanceof RexLiteral) && RexUtil.isConstant(bare) && !Volatile.isIn(bare);
  }

  /** Computes them once, while planning; what fails to compute stays as it is. */
  private static List<RexNode> evaluated(List<RexNode> constants, RexBuilder rex) {
    List<RexNode> reduced = new ArrayList<>();
    new RexExecutorImpl(DataContexts.EMPTY).reduce(rex, constants, reduced);
    return reduced;
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
