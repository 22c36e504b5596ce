package io.casgate.adapter.sql;

import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Numbers and texts that stand where a condition must: {@code WHERE n} means {@code n <> 0}. What
 * is a truth value by its form, or may be one by its type, is left as it is.
 */
final class Conditions {
  private static final Set<SqlKind> NUMBERS =
      Set.of(
          SqlKind.PLUS,
          SqlKind.MINUS,
          SqlKind.TIMES,
          SqlKind.DIVIDE,
          SqlKind.MOD,
          SqlKind.MINUS_PREFIX,
          SqlKind.CAST,
          SqlKind.CASE,
          SqlKind.COALESCE,
          SqlKind.NULLIF,
          SqlKind.SCALAR_QUERY,
          SqlKind.OTHER_FUNCTION);

  private Conditions() {}

  /** Changes the conditions of a SELECT, a join or a CASE. */
  static void mark(SqlCall call) {
    if (call instanceof SqlSelect select) {
      select.setWhere(condition(select.getWhere()));
      select.setHaving(condition(select.getHaving()));
    } else if (call instanceof SqlJoin join) {
      join.setOperand(5, condition(join.getCondition()));
    } else if (call instanceof SqlCase branches) {
      SqlNodeList conditions = branches.getWhenOperands();
      conditions.replaceAll(Conditions::condition);
    }
  }

  private static @Nullable SqlNode condition(@Nullable SqlNode node) {
    return node == null || !isValue(node)
        ? node
        : SqlStdOperatorTable.NOT_EQUALS.createCall(
            node.getParserPosition(),
            node,
            SqlLiteral.createExactNumeric("0", node.getParserPosition()));
  }

  private static boolean isValue(SqlNode node) {
    if (node instanceof SqlLiteral literal) {
      return literal.getTypeName() != SqlTypeName.BOOLEAN
          && literal.getTypeName() != SqlTypeName.NULL;
    }
    return node instanceof SqlIdentifier || NUMBERS.contains(node.getKind());
  }
}
