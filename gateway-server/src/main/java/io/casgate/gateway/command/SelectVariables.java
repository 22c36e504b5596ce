package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.gateway.session.SessionVariable;
import io.casgate.gateway.session.SessionVariables;
import java.util.List;
import java.util.Optional;

/** SELECT of nothing but {@code @@variables}, which clients send when they connect. */
record SelectVariables(List<Item> items) implements Command {
  /** One of them, and its title. */
  record Item(SessionVariable<?> variable, String label) {}

  SelectVariables {
    items = List.copyOf(items);
  }

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.of(labels());
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    SessionVariables values = context.session().variables();
    Object[] row = items.stream().map(item -> values.text(item.variable())).toArray();
    return new StatementResult.Rows(labels(), new ValueRows(List.<Object[]>of(row)));
  }

  private List<ResultColumn> labels() {
    return items.stream().map(item -> ValueRows.text(item.label())).toList();
  }
}
