package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.gateway.session.Assignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SET of variables that the client invents, beside system variables perhaps. */
record SetUserVariables(Map<String, String> literals, List<Assignment> assignments)
    implements Command {
  SetUserVariables {
    literals = Map.copyOf(literals);
    assignments = List.copyOf(assignments);
  }

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.empty();
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    context.session().set(assignments);
    literals.forEach(context.session()::setUserVariable);
    return new StatementResult.Done(0);
  }
}
