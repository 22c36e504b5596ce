package io.casgate.adapter.runtime;

import io.casgate.adapter.error.SqlFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Drains cursors for tests. */
final class RowCursorFixture {
  private RowCursorFixture() {}

  static List<Object[]> rows(RowCursor cursor) {
    List<Object[]> rows = new ArrayList<>();
    try (cursor) {
      while (cursor.advance()) {
        rows.add(cursor.current());
      }
    }
    return rows;
  }

  static List<Object> firstColumn(RowCursor cursor) {
    return rows(cursor).stream().map(row -> row[0]).toList();
  }

  static SqlFailure failureOf(CompletableFuture<?> failed) {
    try {
      failed.join();
    } catch (CompletionException e) {
      return (SqlFailure) e.getCause();
    }
    throw new AssertionError("it did not fail");
  }
}
