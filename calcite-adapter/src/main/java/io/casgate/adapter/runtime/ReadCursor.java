package io.casgate.adapter.runtime;

import io.casgate.adapter.client.CassandraClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rows of a read out of its statements, in their order: the first in line is drained while the
 * others of the window fetch their first page.
 */
final class ReadCursor implements RowCursor {
  /** Rows between two looks at the clock; each takes about a microsecond. */
  private static final int ROWS_UNCHECKED = 256;

  private final CassandraClient client;
  private final QueryContext context;
  private final ReadRequests requests;
  private final RowMapper mapper;
  private final Deque<PagedRead> inFlight = new ArrayDeque<>();
  private long rowsLeft;
  private long toSkip;
  private int uncheckedLeft = ROWS_UNCHECKED;
  private boolean closed;
  private Object @Nullable [] current;

  ReadCursor(
      CassandraClient client,
      QueryContext context,
      ReadRequests requests,
      RowMapper mapper,
      long rows) {
    this.client = client;
    this.context = context;
    this.requests = requests;
    this.mapper = mapper;
    this.rowsLeft = rows;
    fillWindow();
  }

  /** Skips the first rows once it is asked for one. */
  ReadCursor after(long rows) {
    toSkip = rows;
    return this;
  }

  @Override
  public boolean advance() {
    current = null;
    if (closed) {
      return false;
    }
    try {
      current = rowsLeft > toSkip ? firstRow() : null;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    if (current == null) {
      close();
      return false;
    }
    rowsLeft--;
    return true;
  }

  @Override
  public Object[] current() {
    if (current == null) {
      throw new NoSuchElementException();
    }
    return current;
  }

  private Object @Nullable [] firstRow() {
    Object[] row = nextRow();
    while (row != null && toSkip > 0) {
      toSkip--;
      rowsLeft--;
      row = nextRow();
    }
    return row;
  }

  private Object @Nullable [] nextRow() {
    checkSometimes();
    while (!inFlight.isEmpty()) {
      PagedRead first = inFlight.getFirst();
      if (first.hasNext()) {
        return mapper.toSql(first.next());
      }
      inFlight.removeFirst();
      fillWindow();
    }
    return null;
  }

  private void checkSometimes() {
    if (--uncheckedLeft == 0) {
      context.check();
      uncheckedLeft = ROWS_UNCHECKED;
    }
  }

  private void fillWindow() {
    while (inFlight.size() < requests.window() && requests.hasNext()) {
      inFlight.addLast(new PagedRead(client, context, requests.next()));
    }
  }

  @Override
  public void close() {
    closed = true;
    current = null;
    inFlight.forEach(PagedRead::cancel);
    inFlight.clear();
  }
}
