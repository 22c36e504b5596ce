package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.gateway.session.SessionVariable;
import io.casgate.gateway.session.SessionVariables;
import java.util.List;
import java.util.Optional;

/** SHOW VARIABLES, with the values of the session. */
record ShowVariables(Optional<NamePattern> like) implements Command {
  private static final List<ResultColumn> COLUMNS =
      List.of(ValueRows.text("Variable_name"), ValueRows.text("Value"));

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.of(COLUMNS);
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    SessionVariables values = context.session().variables();
    List<Object[]> rows =
        SessionVariable.all().stream()
            .filter(variable -> like.isEmpty() || like.get().matches(variable.name()))
            .map(variable -> new Object[] {variable.name(), values.text(variable)})
            .toList();
    return new StatementResult.Rows(COLUMNS, new ValueRows(rows));
  }
}
