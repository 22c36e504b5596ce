package io.casgate.adapter.runtime;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens and drains cursors for tests. */
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

  static QueryContext context(int pageSize) {
    return new QueryContext(
        new QuerySettings(
            pageSize, DefaultConsistencyLevel.ONE, ZoneOffset.UTC, Optional.empty(), 1L << 20));
  }
}
