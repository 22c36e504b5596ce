package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.gateway.session.Assignment;
import io.casgate.gateway.session.SessionVariables;
import java.util.List;
import java.util.Optional;

/** SET STATEMENT … FOR a query, which runs under variables of its own. */
record SetStatement(List<Assignment> assignments, LexedStatement query) implements Command {
  SetStatement {
    assignments = List.copyOf(assignments);
    requireNonNull(query, "query");
  }

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.of(plan(context).columns());
  }

  @Override
  public List<ParameterDefinition> parameters(CommandContext context) {
    return plan(context).parameters();
  }

  @Override
  public boolean isQuick(CommandContext context) {
    return context.plan(query).explanation().quick();
  }

  @Override
  public SessionVariables variables(SessionVariables current) {
    return current.with(assignments);
  }

  private ExecutablePlan plan(CommandContext context) {
    return context.plan(query, variables(context.session().variables()));
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    ExecutablePlan plan = plan(context);
    return new StatementResult.Rows(
        plan.columns(), plan.open(execution.query(), execution.parameters()));
  }
}
