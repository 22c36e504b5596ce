package io.casgate.adapter.runtime;

import org.apache.calcite.linq4j.Enumerator;

/** A cursor in the shape that Calcite's operators pull from. Used by one thread. */
final class CursorEnumerator implements Enumerator<Object> {
  private final RowCursor cursor;
  private final boolean single;

  CursorEnumerator(RowCursor cursor, boolean single) {
    this.cursor = cursor;
    this.single = single;
  }

  @Override
  public Object current() {
    Object[] row = cursor.current();
    return single ? row[0] : row;
  }

  @Override
  public boolean moveNext() {
    return cursor.advance();
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("a read of Cassandra can't be rewound");
  }

  @Override
  public void close() {
    cursor.close();
  }
}
