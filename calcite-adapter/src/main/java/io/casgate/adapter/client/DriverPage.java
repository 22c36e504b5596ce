package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A page as the driver got it; the thread that walks over its rows decodes them. */
final class DriverPage implements CqlPage {
  private final AsyncResultSet page;
  private final DriverRead read;
  private final int size;

  DriverPage(AsyncResultSet page, DriverRead read) {
    this.page = page;
    this.read = read;
    this.size = page.remaining();
  }

  @Override
  public Iterator<Object[]> rows() {
    RowDecoder decoder = read.prepared().decoder(page.getColumnDefinitions());
    Iterator<Row> rows = page.currentPage().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Object[] next() {
        return decoder.decode(rows.next());
      }
    };
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Optional<CompletableFuture<CqlPage>> fetchNext() {
    if (!page.hasMorePages()) {
      return Optional.empty();
    }
    PageAnswer answer = new PageAnswer();
    answer.follow(read, read.pageAfter(page));
    return Optional.of(answer);
  }
}
