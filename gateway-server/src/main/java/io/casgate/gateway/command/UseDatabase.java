package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.sql.SqlToken;
import java.util.List;
import java.util.Optional;

/** USE: makes a database the current one. */
record UseDatabase(SqlToken name) implements Command {
  UseDatabase {
    requireNonNull(name, "name");
  }

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.empty();
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    String found = TableName.resolveDatabase(Optional.of(name), context, name);
    context.session().useDatabase(found);
    return new StatementResult.Done(0);
  }
}
