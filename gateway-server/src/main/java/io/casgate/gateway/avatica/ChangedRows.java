package io.casgate.gateway.avatica;

import io.casgate.adapter.plan.RowStream;
import java.util.function.UnaryOperator;

/** The rows of another stream, each made into a different one. */
record ChangedRows(RowStream rows, UnaryOperator<Object[]> change) implements RowStream {
  @Override
  public boolean next() {
    return rows.next();
  }

  @Override
  public Object[] row() {
    return change.apply(rows.row());
  }

  @Override
  public void close() {
    rows.close();
  }
}
