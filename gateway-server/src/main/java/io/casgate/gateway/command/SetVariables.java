package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.gateway.session.Assignment;
import java.util.List;
import java.util.Optional;

/** SET of session variables: all of them, or none and an error. */
record SetVariables(List<Assignment> assignments) implements Command {
  SetVariables {
    assignments = List.copyOf(assignments);
  }

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.empty();
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    context.session().set(assignments);
    return new StatementResult.Done(0);
  }
}
