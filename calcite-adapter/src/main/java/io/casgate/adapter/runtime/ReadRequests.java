package io.casgate.adapter.runtime;

import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.cql.AccessPath;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlText;
import io.casgate.adapter.type.KeySlice;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The CQL statements of one read, made as the cursor asks for them, and how many may be in flight.
 */
final class ReadRequests implements Iterator<CqlRequest> {
  private static final int LARGEST_WINDOW = 32;

  /** Pages of a partition are not made smaller than this to have more partitions in flight. */
  private static final int SMALL_PAGE = 100;

  /** The statement's own deadline shall end a wait, with its own error, before the driver does. */
  private static final Duration TIMEOUT_SLACK = Duration.ofSeconds(1);

  private final CqlRead read;
  private final QueryContext context;
  private final Iterator<List<Object>> keys;
  private final String text;
  private final List<Object> ends;
  private final long rows;
  private final int window;
  private final int pageSize;

  private ReadRequests(
      CqlRead read,
      QueryContext context,
      KeyCombinations keys,
      Optional<KeySlice> slice,
      long rows) {
    this.read = read;
    this.context = context;
    this.keys = keys;
    this.text = CqlText.of(read, slice.flatMap(KeySlices::shape));
    this.ends = slice.map(KeySlices::values).orElse(List.of());
    this.rows = slice.isEmpty() ? 0 : rows;
    int most = (int) Math.min(rows, context.settings().pageSize());
    boolean single = keys.isSingle();
    this.window = single ? 1 : window(read.accessPath(), most);
    this.pageSize = single ? most : pageSize(read.accessPath(), most, window);
  }

  static ReadRequests of(CqlRead read, QueryContext context, List<Object> parameters, long rows) {
    ZoneId zone = context.settings().timeZone();
    KeyCombinations keys = KeyCombinations.of(read, parameters, zone);
    return new ReadRequests(read, context, keys, KeySlices.of(read, parameters, zone), rows);
  }

  /** Pages of several partitions are held at once: together no more than one page of a scan. */
  private static int window(AccessPath path, int mostRows) {
    return switch (path) {
      case SCAN -> 1;
      case KEY_LOOKUP -> LARGEST_WINDOW;
      case PARTITION, SLICE -> Math.max(2, Math.min(LARGEST_WINDOW, mostRows / SMALL_PAGE));
    };
  }

  private static int pageSize(AccessPath path, int mostRows, int window) {
    return switch (path) {
      case SCAN, KEY_LOOKUP -> mostRows;
      case PARTITION, SLICE -> Math.max(1, mostRows / window);
    };
  }

  /** How many statements may be in flight. */
  int window() {
    return window;
  }

  @Override
  public boolean hasNext() {
    return rows > 0 && keys.hasNext();
  }

  @Override
  public CqlRequest next() {
    List<Object> values = new ArrayList<>(keys.next());
    values.addAll(ends);
    if (read.limit().isPresent()) {
      values.add(ReadLimit.cqlLimit(rows));
    }
    return new CqlRequest(
        text,
        values,
        Math.max(1, pageSize),
        context.settings().readConsistency(),
        context.remainingTime().map(TIMEOUT_SLACK::plus));
  }
}
