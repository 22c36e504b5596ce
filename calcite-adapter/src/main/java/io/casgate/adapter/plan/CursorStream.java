package io.casgate.adapter.plan;

import io.casgate.adapter.runtime.RowCursor;
import io.casgate.adapter.type.SqlValues;
import org.apache.calcite.sql.type.SqlTypeName;

/** The rows of a direct plan: a cursor's, in the order of the select list. */
final class CursorStream implements RowStream {
  private final RowCursor cursor;
  private final int[] order;
  private final SqlTypeName[] types;

  CursorStream(RowCursor cursor, DirectPlan plan) {
    this.cursor = cursor;
    this.order = plan.permutation().stream().mapToInt(Integer::intValue).toArray();
    this.types =
        plan.columns().stream().map(column -> column.type().name()).toArray(SqlTypeName[]::new);
  }

  @Override
  public boolean next() {
    return cursor.advance();
  }

  @Override
  public Object[] row() {
    Object[] read = cursor.current();
    Object[] row = new Object[order.length];
    for (int i = 0; i < row.length; i++) {
      Object value = read[order[i]];
      row[i] = value == null ? null : SqlValues.toExternal(value, types[i]);
    }
    return row;
  }

  @Override
  public void close() {
    cursor.close();
  }
}
