package io.casgate.gateway.command;

import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.gateway.session.SessionVariables;
import java.util.List;
import java.util.Optional;

/** A statement that the command parser has read. A new one is a record and a line of the parser. */
public interface Command {

  /** The columns it will answer with; empty when it answers no rows. */
  Optional<List<ResultColumn>> columns(CommandContext context);

  /** The {@code ?} of the query inside it. */
  default List<ParameterDefinition> parameters(CommandContext context) {
    return List.of();
  }

  /** Whether it is soon done, so that it need not wait behind statements that are not. */
  default boolean isQuick(CommandContext context) {
    return true;
  }

  /** The variables it runs under. */
  default SessionVariables variables(SessionVariables current) {
    return current;
  }

  /** Whether SHOW WARNINGS after it still tells of the statement before. */
  default boolean keepsWarnings() {
    return false;
  }

  StatementResult execute(CommandContext context, Execution execution);
}
