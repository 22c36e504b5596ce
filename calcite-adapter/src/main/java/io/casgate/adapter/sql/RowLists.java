package io.casgate.adapter.sql;

import io.casgate.adapter.rule.LongLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code (a, b) IN ((1, 2), (3, ?))} as the comparisons that it stands for, each of which the
 * validator gives its types: Calcite's IN knows no parameters inside rows, nor casts for them.
 */
final class RowLists {
  private RowLists() {}

  /** The same condition; anything but such a list, and long ones, come back as they are. */
  static SqlNode expanded(SqlNode node) {
    if (!isListOfRows(node)) {
      return node;
    }
    SqlCall in = (SqlCall) node;
    SqlCall columns = in.operand(0);
    SqlNodeList rows = in.operand(1);
    if (rows.size() >= LongLists.THRESHOLD) {
      return node;
    }
    List<SqlNode> equalities = new ArrayList<>();
    rows.forEach(row -> equalities.add(equality(columns, (SqlCall) row)));
    SqlNode any = joined(SqlStdOperatorTable.OR, equalities);
    return in.getKind() == SqlKind.NOT_IN
        ? SqlStdOperatorTable.NOT.createCall(in.getParserPosition(), any)
        : any;
  }

  /** Whether it is IN or NOT IN with rows of as many values as there are columns. */
  static boolean isListOfRows(SqlNode node) {
    return node instanceof SqlCall in
        && in.isA(Set.of(SqlKind.IN, SqlKind.NOT_IN))
        && in.operand(0) instanceof SqlCall columns
        && columns.getKind() == SqlKind.ROW
        && in.operand(1) instanceof SqlNodeList rows
        && rows.stream().allMatch(row -> isRow(row, columns.operandCount()));
  }

  private static boolean isRow(SqlNode node, int width) {
    return node instanceof SqlCall row
        && row.getKind() == SqlKind.ROW
        && row.operandCount() == width;
  }

  private static SqlNode equality(SqlCall columns, SqlCall values) {
    SqlParserPos place = values.getParserPosition();
    List<SqlNode> pairs = new ArrayList<>();
    for (int i = 0; i < columns.operandCount(); i++) {
      SqlNode column = columns.operand(i);
      SqlNode own = column.clone(column.getParserPosition());
      pairs.add(SqlStdOperatorTable.EQUALS.createCall(place, own, values.operand(i)));
    }
    return joined(SqlStdOperatorTable.AND, pairs);
  }

  /** In halves, so that a long list makes no deep tree. */
  private static SqlNode joined(SqlOperator operator, List<SqlNode> terms) {
    int size = terms.size();
    if (size == 1) {
      return terms.get(0);
    }
    SqlNode left = joined(operator, terms.subList(0, size / 2));
    SqlNode right = joined(operator, terms.subList(size / 2, size));
    return operator.createCall(left.getParserPosition(), left, right);
  }
}
