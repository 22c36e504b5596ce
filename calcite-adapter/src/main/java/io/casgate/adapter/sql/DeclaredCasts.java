package io.casgate.adapter.sql;

import io.casgate.adapter.rule.ExactNumbers;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlNumericLiteral;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;

/**
 * What a statement declares before the validator adds casts of its own: the scale of an explicit
 * CAST AS DECIMAL is kept, CAST AS UNSIGNED and casts to dates are marked, {@code -x} becomes
 * {@code 0 - x} so that it has the type of a subtraction, and the deviations are computed of
 * DOUBLE. Changes the parsed statement itself.
 */
final class DeclaredCasts extends SqlBasicVisitor<Void> {
  private static final Set<String> DEVIATIONS =
      Set.of("STD", "STDDEV", "STDDEV_POP", "STDDEV_SAMP", "VARIANCE", "VAR_POP", "VAR_SAMP");

  /** What CAST AS UNSIGNED is to the grammar: no other cast of MariaDB is that. */
  private static final String UNSIGNED_IN_GRAMMAR = "UINTEGER";

  private static final int UNSIGNED_DIGITS = 20;

  private DeclaredCasts() {}

  static SqlNode in(SqlNode statement) {
    statement.accept(new DeclaredCasts());
    return statement;
  }

  @Override
  public Void visit(SqlCall call) {
    super.visit(call);
    Conditions.mark(call);
    UnaryOperator<SqlNode> change = isDeviation(call) ? DeclaredCasts::asDouble : this::declared;
    for (int i = 0; i < call.operandCount(); i++) {
      SqlNode operand = call.operand(i);
      SqlNode changed = operand == null ? null : change.apply(operand);
      if (changed != operand) {
        call.setOperand(i, changed);
      }
    }
    return null;
  }

  @Override
  public Void visit(SqlNodeList list) {
    super.visit(list);
    list.replaceAll(node -> node == null ? null : declared(node));
    return null;
  }

  private static boolean isDeviation(SqlCall call) {
    return call.getOperator() instanceof SqlFunction
        && DEVIATIONS.contains(call.getOperator().getName().toUpperCase(Locale.ROOT));
  }

  private static SqlNode asDouble(SqlNode argument) {
    SqlParserPos place = argument.getParserPosition();
    SqlBasicTypeNameSpec type = new SqlBasicTypeNameSpec(SqlTypeName.DOUBLE, place);
    return SqlStdOperatorTable.CAST.createCall(place, argument, new SqlDataTypeSpec(type, place));
  }

  private SqlNode declared(SqlNode node) {
    return switch (node.getKind()) {
      case CAST -> marked((SqlCall) node);
      case MINUS_PREFIX -> subtracted((SqlCall) node);
      default -> node;
    };
  }

  private static SqlNode subtracted(SqlCall negation) {
    SqlNode operand = negation.operand(0);
    if (operand instanceof SqlNumericLiteral || SqlUtil.isNullLiteral(operand, false)) {
      return negation;
    }
    SqlParserPos place = negation.getParserPosition();
    return SqlStdOperatorTable.MINUS.createCall(
        place, SqlLiteral.createExactNumeric("0", place), operand);
  }

  private static SqlNode marked(SqlCall cast) {
    if (cast.operandCount() != 2 || !(cast.operand(1) instanceof SqlDataTypeSpec spec)) {
      return cast;
    }
    SqlParserPos place = cast.getParserPosition();
    return switch (spec.getTypeName().getSimple().toUpperCase(Locale.ROOT)) {
      case "DECIMAL" -> ExactNumbers.DECLARED_DECIMAL.createCall(place, cast);
      case "DATE", "TIMESTAMP" -> ExactNumbers.DECLARED_TEMPORAL.createCall(place, cast);
      case UNSIGNED_IN_GRAMMAR -> {
        cast.setOperand(
            1,
            new SqlDataTypeSpec(
                new SqlBasicTypeNameSpec(SqlTypeName.DECIMAL, UNSIGNED_DIGITS, 0, place), place));
        yield ExactNumbers.DECLARED_UNSIGNED.createCall(place, cast);
      }
      default -> cast;
    };
  }
}
