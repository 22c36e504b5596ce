package io.casgate.gateway.statement;

import java.util.Optional;

/**
 * Which rows of a statement's result a client gets.
 *
 * @param offset how many are left out before the first
 * @param rows how many at most
 * @param countsRest whether those beyond are counted, for FOUND_ROWS()
 */
record RowWindow(long offset, long rows, boolean countsRest) {
  static RowWindow of(long cap, Optional<CountedLimit> counted) {
    return counted
        .map(limit -> new RowWindow(limit.offset(), Math.min(cap, limit.rows()), true))
        .orElseGet(() -> new RowWindow(0, cap, false));
  }
}
