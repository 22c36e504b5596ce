package io.casgate.gateway.statement;

import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.gateway.command.Command;
import io.casgate.gateway.command.CommandContext;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.command.StatementResult;
import io.casgate.gateway.session.SessionVariables;
import java.util.List;
import java.util.Optional;

/** What a statement turned out to be: a query with its plan, or a command. */
sealed interface StatementBody {
  Optional<List<ResultColumn>> columns();

  List<ParameterDefinition> parameters();

  StatementResult execute(CommandContext context, Execution execution);

  /** Whether an execution is soon done, so that it need not wait behind those that are not. */
  boolean isQuick();

  /** The variables it runs under. */
  default SessionVariables variables(SessionVariables current) {
    return current;
  }

  default boolean keepsWarnings() {
    return false;
  }

  /** A query. */
  record Query(ExecutablePlan plan) implements StatementBody {
    @Override
    public Optional<List<ResultColumn>> columns() {
      return Optional.of(plan.columns());
    }

    @Override
    public List<ParameterDefinition> parameters() {
      return plan.parameters();
    }

    @Override
    public boolean isQuick() {
      return plan.explanation().quick();
    }

    @Override
    public StatementResult execute(CommandContext context, Execution execution) {
      return new StatementResult.Rows(
          plan.columns(), plan.open(execution.query(), execution.parameters()));
    }
  }

  /** A command, and what it said of itself when it was prepared. */
  record Prepared(
      Command command,
      Optional<List<ResultColumn>> columns,
      List<ParameterDefinition> parameters,
      boolean isQuick)
      implements StatementBody {
    static Prepared of(Command command, CommandContext context) {
      return new Prepared(
          command, command.columns(context), command.parameters(context), command.isQuick(context));
    }

    @Override
    public StatementResult execute(CommandContext context, Execution execution) {
      return command.execute(context, execution);
    }

    @Override
    public SessionVariables variables(SessionVariables current) {
      return command.variables(current);
    }

    @Override
    public boolean keepsWarnings() {
      return command.keepsWarnings();
    }
  }
}
