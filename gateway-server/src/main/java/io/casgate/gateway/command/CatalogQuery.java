package io.casgate.gateway.command;

import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.PlanningContext;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.sql.SqlLexer;
import io.casgate.adapter.sql.SqlMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A SELECT over information_schema that a SHOW stands for. Names travel as parameters, so that its
 * plan serves every table.
 *
 * @param labels the titles MariaDB gives its columns
 */
record CatalogQuery(String sql, List<Object> parameters, List<String> labels) {
  CatalogQuery {
    parameters = List.copyOf(parameters);
    labels = List.copyOf(labels);
  }

  /** The same with a condition on a column of names. */
  CatalogQuery like(Optional<NamePattern> pattern, String column) {
    if (pattern.isEmpty()) {
      return this;
    }
    String condition =
        " AND LOWER(%s) LIKE ? ESCAPE '%s'".formatted(column, NamePattern.SQL_ESCAPE);
    List<Object> more = new ArrayList<>(parameters);
    more.add(pattern.get().forSql());
    return new CatalogQuery(sql + condition, more, labels);
  }

  CatalogQuery orderedBy(String columns) {
    return new CatalogQuery(sql + " ORDER BY " + columns, parameters, labels);
  }

  List<ResultColumn> columns(CommandContext context) {
    return labelled(plan(context).columns());
  }

  StatementResult.Rows execute(CommandContext context, Execution execution) {
    ExecutablePlan plan = plan(context);
    return new StatementResult.Rows(
        labelled(plan.columns()), plan.open(execution.query(), parameters));
  }

  private ExecutablePlan plan(CommandContext context) {
    SqlMode mode = SqlMode.AVATICA_DEFAULT;
    PlanningContext planning =
        new PlanningContext(context.catalog(), Optional.empty(), mode, ZoneOffset.UTC);
    return context.planner().plan(SqlLexer.lex(sql, mode), planning);
  }

  private List<ResultColumn> labelled(List<ResultColumn> columns) {
    List<ResultColumn> labelled = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn column = columns.get(i);
      labelled.add(
          new ResultColumn(labels.get(i), column.type(), column.nullable(), column.origin()));
    }
    return labelled;
  }
}
