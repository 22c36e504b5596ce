package io.casgate.adapter.sql;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/** Makes {@code x <> 0} of a number or text x that stands where a truth value must. */
final class TruthValues {
  /** What is a truth value whatever it is made of. */
  private static final Set<SqlKind> TRUTHS =
      Sets.union(
          SqlKind.COMPARISON,
          EnumSet.of(
              SqlKind.AND,
              SqlKind.OR,
              SqlKind.NOT,
              SqlKind.LIKE,
              SqlKind.RLIKE,
              SqlKind.SIMILAR,
              SqlKind.BETWEEN,
              SqlKind.IN,
              SqlKind.NOT_IN,
              SqlKind.EXISTS,
              SqlKind.IS_NULL,
              SqlKind.IS_NOT_NULL,
              SqlKind.SOME,
              SqlKind.ALL));

  private final SqlValidator validator;

  TruthValues(SqlValidator validator) {
    this.validator = validator;
  }

  /** Amends the operands of AND, OR and NOT, and the conditions of CASE. */
  void amend(SqlValidatorScope scope, SqlCall call) {
    switch (call.getKind()) {
      case AND, OR, NOT, IS_TRUE, IS_FALSE, IS_NOT_TRUE, IS_NOT_FALSE -> {
        for (int i = 0; i < call.operandCount(); i++) {
          SqlNode operand = call.operand(i);
          SqlNode truth = asTruth(scope, operand);
          if (truth != operand) {
            call.setOperand(i, truth);
          }
        }
      }
      case CASE -> conditions(scope, (SqlCase) call);
      default -> {}
    }
  }

  private void conditions(SqlValidatorScope scope, SqlCase call) {
    SqlNodeList conditions = call.getWhenOperands();
    for (int i = 0; call.getValueOperand() == null && i < conditions.size(); i++) {
      conditions.set(i, asTruth(scope, conditions.get(i)));
    }
  }

  SqlNode asTruth(SqlValidatorScope scope, SqlNode node) {
    boolean known = node.isA(SqlKind.QUERY) || node.isA(TRUTHS) || node instanceof SqlNodeList;
    if (known || node.getKind() == SqlKind.DYNAMIC_PARAM) {
      return node;
    }
    RelDataType type = validator.deriveType(scope, node);
    if (!SqlTypeUtil.isNumeric(type) && !SqlTypeUtil.isCharacter(type)) {
      return node;
    }
    return SqlStdOperatorTable.NOT_EQUALS.createCall(
        node.getParserPosition(),
        node,
        SqlLiteral.createExactNumeric("0", node.getParserPosition()));
  }
}
