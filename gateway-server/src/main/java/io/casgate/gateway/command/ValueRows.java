package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.type.SqlColumnType;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The rows of a command that has its answer at hand. */
final class ValueRows implements RowStream {
  private final Iterator<Object[]> rows;
  private Object @Nullable [] current;

  ValueRows(List<Object[]> rows) {
    this.rows = rows.iterator();
  }

  static ResultColumn text(String label) {
    return column(label, SqlTypeName.VARCHAR, false);
  }

  static ResultColumn nullableText(String label) {
    return column(label, SqlTypeName.VARCHAR, true);
  }

  static ResultColumn number(String label) {
    return column(label, SqlTypeName.BIGINT, false);
  }

  static ResultColumn nullableNumber(String label) {
    return column(label, SqlTypeName.BIGINT, true);
  }

  private static ResultColumn column(String label, SqlTypeName type, boolean nullable) {
    return new ResultColumn(label, SqlColumnType.of(type), nullable, Optional.empty());
  }

  @Override
  public boolean next() {
    current = rows.hasNext() ? rows.next() : null;
    return current != null;
  }

  @Override
  public Object[] row() {
    if (current == null) {
      throw new NoSuchElementException("no row");
    }
    return current.clone();
  }

  @Override
  public void close() {
    current = null;
  }
}
