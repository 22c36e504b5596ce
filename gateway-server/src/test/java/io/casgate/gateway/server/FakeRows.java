package io.casgate.gateway.server;

import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import java.util.Iterator;

/** Rows of an iterator, which check for the end of their statement as a plan's do. */
final class FakeRows implements RowStream {
  private final QueryContext context;
  private final Iterator<Object[]> rows;
  private Object[] row = {};

  FakeRows(QueryContext context, Iterator<Object[]> rows) {
    this.context = context;
    this.rows = rows;
  }

  @Override
  public boolean next() {
    context.check();
    boolean more = rows.hasNext();
    if (more) {
      row = rows.next();
    }
    return more;
  }

  @Override
  public Object[] row() {
    return row;
  }

  @Override
  public void close() {
    if (rows instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
