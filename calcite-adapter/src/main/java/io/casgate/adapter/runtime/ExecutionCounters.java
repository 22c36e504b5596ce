package io.casgate.adapter.runtime;

import java.util.concurrent.atomic.LongAdder;

/** What a statement, a session or the process did at Cassandra so far. Safe for many threads. */
public final class ExecutionCounters {
  private final LongAdder requests = new LongAdder();
  private final LongAdder pages = new LongAdder();
  private final LongAdder rows = new LongAdder();

  void requestSent() {
    requests.increment();
  }

  void pageRead(int pageRows) {
    pages.increment();
    rows.add(pageRows);
  }

  /** CQL statements sent; further pages of one are not counted again. */
  public long requests() {
    return requests.sum();
  }

  public long pages() {
    return pages.sum();
  }

  /** Rows that Cassandra returned. */
  public long rows() {
    return rows.sum();
  }
}
