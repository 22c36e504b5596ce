package io.casgate.adapter.runtime;

import io.casgate.adapter.error.SqlError;
import java.util.IdentityHashMap;

/**
 * What one execution may hold at once in sorts, joins, groups and the like. Each holder accounts
 * for its own rows, and starts from nothing when it is run again. Used by the statement's thread.
 */
final class MemoryBudget {
  private final long limit;
  private final IdentityHashMap<Object, Long> heldBy = new IdentityHashMap<>();
  private long held;

  MemoryBudget(long limit) {
    this.limit = limit;
  }

  /** A holder begins, perhaps once more: what it held before is gone. */
  void begin(Object holder) {
    Long before = heldBy.put(holder, 0L);
    held -= before == null ? 0 : before;
  }

  /** A holder keeps so many bytes more; error 1038 when that is too much for the statement. */
  void hold(Object holder, long bytes) {
    heldBy.merge(holder, bytes, Long::sum);
    held += bytes;
    if (held > limit) {
      throw SqlError.OUT_OF_MEMORY.with(
          limit,
          "Filter or limit the rows before they are sorted, joined or grouped; or raise"
              + " sql.statement-memory.");
    }
  }
}
