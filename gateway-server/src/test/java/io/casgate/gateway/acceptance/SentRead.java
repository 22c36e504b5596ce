package io.casgate.gateway.acceptance;

import io.casgate.adapter.client.CqlRequest;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A CQL statement that the gateway sent, and how many pages with rows came. Safe for many threads.
 */
final class SentRead {
  private final CqlRequest request;
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger rows = new AtomicInteger();

  SentRead(CqlRequest request) {
    this.request = request;
  }

  void received(int pageRows) {
    // Cassandra cannot know that a full page was the last: an empty one may follow.
    if (pageRows > 0) {
      pages.incrementAndGet();
      rows.addAndGet(pageRows);
    }
  }

  CqlRequest request() {
    return request;
  }

  String text() {
    return request.text();
  }

  int pages() {
    return pages.get();
  }

  int rows() {
    return rows.get();
  }

  /** Measurements of sizes are no part of a statement. */
  boolean isMeasurement() {
    return text().startsWith("SELECT token(") || text().contains("size_estimates");
  }

  @Override
  public String toString() {
    String values = request.values().isEmpty() ? "" : " " + request.values();
    return text() + values + (pages.get() > 1 ? " in " + pages + " pages" : "");
  }
}
