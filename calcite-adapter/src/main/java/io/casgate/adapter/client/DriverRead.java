package io.casgate.adapter.client;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletionStage;

/** A request in the driver's hands, page after page. */
record DriverRead(CqlSession session, PreparedRead prepared, CqlRequest request) {
  DriverRead {
    requireNonNull(session, "session");
    requireNonNull(prepared, "prepared");
    requireNonNull(request, "request");
  }

  CompletionStage<AsyncResultSet> firstPage() {
    return session.executeAsync(prepared.bind(request));
  }

  /**
   * Bound anew, since the size of pages may have changed; the driver's own way would keep it. Where
   * a page has room for all that LIMIT asks for, Cassandra forgets the paging state and begins at
   * the first row again: so only a first page may be that large.
   */
  CompletionStage<AsyncResultSet> pageAfter(AsyncResultSet page) {
    ByteBuffer state = page.getExecutionInfo().getPagingState();
    BoundStatement bound = prepared.bind(request);
    int size = Math.max(1, Math.min(bound.getPageSize(), request.pageSize() - 1));
    return session.executeAsync(bound.setPageSize(size).setPagingState(state));
  }

  /** Takes a page that came. */
  CqlPage arrived(AsyncResultSet page) {
    int bytes = page.getExecutionInfo().getResponseSizeInBytes();
    prepared.rowsPerPage().learn(page.remaining(), bytes);
    return new DriverPage(page, this);
  }
}
