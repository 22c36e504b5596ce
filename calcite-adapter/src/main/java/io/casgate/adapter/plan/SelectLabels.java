package io.casgate.adapter.plan;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.sql.LexedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * The names of a result's columns as MariaDB gives them: an expression without alias is named by
 * its own text, where Calcite says {@code EXPR$0}.
 */
final class SelectLabels {
  private static final String UNNAMED = "EXPR$";

  private final List<SqlNode> written;

  private SelectLabels(List<SqlNode> written) {
    this.written = List.copyOf(written);
  }

  /** Notes the select list before the validator rewrites the query. */
  static SelectLabels writtenIn(SqlNode query) {
    return new SelectLabels(items(query));
  }

  /** The labels of the columns that the validator calls {@code names}. */
  List<String> of(SqlNode validated, List<String> names, LexedStatement statement) {
    List<SqlNode> items = written.size() == names.size() ? written : items(validated);
    if (items.size() != names.size()) {
      return names;
    }
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      labels.add(name.startsWith(UNNAMED) ? text(items.get(i), statement).orElse(name) : name);
    }
    return labels;
  }

  /** The select list that names the columns; of a set operation it is the first one. */
  private static List<SqlNode> items(SqlNode query) {
    if (query instanceof SqlSelect select) {
      return select.getSelectList().getList();
    }
    if (query instanceof SqlOrderBy order) {
      return items(order.query);
    }
    if (query instanceof SqlWith with) {
      return items(with.body);
    }
    return query.isA(SqlKind.SET_QUERY) ? items(((SqlCall) query).operand(0)) : List.of();
  }

  private static Optional<String> text(SqlNode item, LexedStatement statement) {
    SqlParserPos place = item.getParserPosition();
    if (place.getLineNum() < 1) {
      return Optional.empty();
    }
    return statement.sourceBetween(
        new SourcePosition(place.getLineNum(), place.getColumnNum()),
        new SourcePosition(place.getEndLineNum(), place.getEndColumnNum()));
  }
}
