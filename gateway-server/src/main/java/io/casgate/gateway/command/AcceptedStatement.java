package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import java.util.List;
import java.util.Optional;

/**
 * A statement that changes nothing here and that clients send by habit: BEGIN, COMMIT, SET NAMES.
 * Cassandra has no transactions over statements; text is always UTF-8.
 */
record AcceptedStatement() implements Command {
  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.empty();
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    return new StatementResult.Done(0);
  }
}
