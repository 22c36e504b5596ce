package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import java.util.List;

/** What the execution of a statement gave: rows to fetch, or nothing but a count. */
public sealed interface StatementResult {

  /** Rows; whoever gets them closes them. */
  record Rows(List<ResultColumn> columns, RowStream rows) implements StatementResult {
    public Rows {
      columns = List.copyOf(columns);
      requireNonNull(rows, "rows");
    }
  }

  /** No rows. */
  record Done(long affectedRows) implements StatementResult {}
}
