package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.PlannedAccess;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.sql.LexedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** EXPLAIN of a query: a row for each table that it reads, in MariaDB's columns. */
record Explain(LexedStatement query) implements Command {
  private static final List<ResultColumn> COLUMNS =
      List.of(
          ValueRows.number("id"),
          ValueRows.text("select_type"),
          ValueRows.nullableText("table"),
          ValueRows.nullableText("type"),
          ValueRows.nullableText("possible_keys"),
          ValueRows.nullableText("key"),
          ValueRows.nullableText("key_len"),
          ValueRows.nullableText("ref"),
          ValueRows.nullableNumber("rows"),
          ValueRows.text("Extra"));

  private static final Object[] NO_TABLE = {
    1L, "SIMPLE", null, null, null, null, null, null, null, "No tables used"
  };

  Explain {
    requireNonNull(query, "query");
  }

  @Override
  public Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.of(COLUMNS);
  }

  @Override
  public List<ParameterDefinition> parameters(CommandContext context) {
    return context.plan(query).parameters();
  }

  @Override
  public StatementResult execute(CommandContext context, Execution execution) {
    List<Object[]> rows = new ArrayList<>();
    for (PlannedAccess access : context.plan(query).explanation().accesses()) {
      rows.add(row(access));
    }
    if (rows.isEmpty()) {
      rows.add(NO_TABLE);
    }
    return new StatementResult.Rows(COLUMNS, new ValueRows(rows));
  }

  /** In key_len MariaDB tells how much of the key is used; the names of its columns say it best. */
  private static Object[] row(PlannedAccess access) {
    return new Object[] {
      1L,
      "SIMPLE",
      access.table(),
      access.explainType(),
      access.key().orElse(null),
      access.key().orElse(null),
      access.keyColumns().orElse(null),
      access.ref().orElse(null),
      access.rows().orElse(null),
      access.extra()
    };
  }
}
