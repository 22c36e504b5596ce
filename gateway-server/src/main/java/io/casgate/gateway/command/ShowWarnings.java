package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.gateway.session.SessionWarning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** SHOW WARNINGS: what the statement before had to say. */
record ShowWarnings() implements Command {
  private static final List<ResultColumn> COLUMNS =
      List.of(ValueRows.text("Level"), ValueRows.number("Code"), ValueRows.text("Message"));

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.of(COLUMNS);
  }

  @Override
  public boolean keepsWarnings() {
    return true;
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    List<Object[]> rows = context.session().warnings().stream().map(ShowWarnings::row).toList();
    return new StatementResult.Rows(COLUMNS, new ValueRows(rows));
  }

  private static Object[] row(SessionWarning warning) {
    String level = warning.level().name();
    return new Object[] {
      level.charAt(0) + level.substring(1).toLowerCase(Locale.ROOT),
      (long) warning.code(),
      warning.message()
    };
  }
}
