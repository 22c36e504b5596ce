package io.casgate.gateway.avatica;

import io.casgate.adapter.plan.RowStream;
import java.util.List;

/** Rows that are there already. */
final class FixedRows implements RowStream {
  private final List<Object[]> rows;
  private int next;

  FixedRows(List<Object[]> rows) {
    this.rows = rows;
  }

  @Override
  public boolean next() {
    return next++ < rows.size();
  }

  @Override
  public Object[] row() {
    return rows.get(next - 1);
  }

  @Override
  public void close() {
    next = rows.size();
  }
}
