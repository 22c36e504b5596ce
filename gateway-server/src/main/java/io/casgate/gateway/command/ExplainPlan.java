package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.sql.LexedStatement;
import java.util.List;
import java.util.Optional;

/** EXPLAIN PLAN FOR a query: its operators as a tree, in one row of text. */
record ExplainPlan(LexedStatement query) implements Command {
  private static final List<ResultColumn> COLUMNS = List.of(ValueRows.text("PLAN"));

  ExplainPlan {
    requireNonNull(query, "query");
  }

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.of(COLUMNS);
  }

  @Override
  public List<ParameterDefinition> parameters(CommandContext context) {
    return context.plan(query).parameters();
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    Object[] row = {context.plan(query).explanation().operators()};
    return new StatementResult.Rows(COLUMNS, new ValueRows(List.<Object[]>of(row)));
  }
}
