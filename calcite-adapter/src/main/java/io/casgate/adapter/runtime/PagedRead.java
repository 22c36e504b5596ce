package io.casgate.adapter.runtime;

import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.client.CqlPage;
import io.casgate.adapter.client.CqlRequest;
import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The rows of one CQL statement, page by page. While a page is read the next one is on its way,
 * never more. Used by one thread at a time.
 */
final class PagedRead {
  private final QueryContext context;
  private Iterator<Object[]> rows = Collections.emptyIterator();
  private @Nullable CompletableFuture<CqlPage> next;

  /** Sends the statement. */
  PagedRead(CassandraClient client, QueryContext context, CqlRequest request) {
    this.context = context;
    this.next = client.execute(request);
    context.counters().requestSent();
  }

  /** Whether there is another row; waits for its page. */
  boolean hasNext() {
    while (!rows.hasNext()) {
      CompletableFuture<CqlPage> awaited = next;
      if (awaited == null) {
        return false;
      }
      CqlPage page = context.await(awaited);
      context.counters().pageRead(page.size());
      rows = page.rows();
      next = page.fetchNext().orElse(null);
    }
    return true;
  }

  /** Driver values, one a column. */
  Object[] next() {
    return rows.next();
  }

  void cancel() {
    rows = Collections.emptyIterator();
    if (next != null) {
      next.cancel(true);
      next = null;
    }
  }
}
