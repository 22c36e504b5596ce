package io.casgate.gateway.server;

import io.casgate.adapter.runtime.QueryContext;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers from 1 on that tell how many were made and whether they were closed; they can be held up
 * as reads of Cassandra can.
 */
public final class CountedRows implements FakePlan.Source {
  private final int rows;
  private volatile int heldFrom = Integer.MAX_VALUE;
  private final CompletableFuture<Void> released = new CompletableFuture<>();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  public CountedRows(int rows) {
    this.rows = rows;
  }

  /** Holds the rows from this one on until {@link #release}. */
  public CountedRows heldFrom(int row) {
    heldFrom = row;
    return this;
  }

  public void release() {
    released.complete(null);
  }

  /** Rows made by all executions. */
  public int made() {
    return made.get();
  }

  public int opened() {
    return opened.get();
  }

  /** Whether every execution was closed. */
  public boolean isClosed() {
    return opened.get() > 0 && closed.get() == opened.get();
  }

  @Override
  public Iterator<Object[]> rows(QueryContext context, List<Object> parameters) {
    opened.incrementAndGet();
    return new Numbers(context);
  }

  private final class Numbers implements Iterator<Object[]>, AutoCloseable {
    private final QueryContext context;
    private int next = 1;
    private boolean open = true;

    private Numbers(QueryContext context) {
      this.context = context;
    }

    @Override
    public boolean hasNext() {
      if (next >= heldFrom) {
        // A dependent of the gate, so that a cancelled wait does not close the gate for others.
        context.await(released.thenRun(() -> {}));
      }
      return next <= rows;
    }

    @Override
    public Object[] next() {
      made.incrementAndGet();
      return new Object[] {next++};
    }

    @Override
    public void close() {
      if (open) {
        open = false;
        closed.incrementAndGet();
      }
    }
  }
}
