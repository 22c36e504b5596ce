package io.casgate.adapter.runtime;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import java.util.IdentityHashMap;

/**
 * What one execution may hold at once in sorts, joins, groups and the like. Each holder accounts
 * for its own rows, and starts from nothing when it is run again. Used by the statement's thread;
 * {@link #release} by any.
 */
final class MemoryBudget {
  /** What is taken from the pool at once, so that statements seldom meet there. */
  private static final long PORTION = 256 << 10;

  private final long limit;
  private final MemoryPool pool;
  private final IdentityHashMap<Object, Long> heldBy = new IdentityHashMap<>();
  private long held;

  // Guarded by this.
  private long reserved;
  private boolean released;

  MemoryBudget(long limit, MemoryPool pool) {
    this.limit = limit;
    this.pool = requireNonNull(pool, "pool");
  }

  /** A holder begins, perhaps once more: what it held before is gone. */
  void begin(Object holder) {
    Long before = heldBy.put(holder, 0L);
    held -= before == null ? 0 : before;
  }

  /**
   * A holder keeps so many bytes more; error 1038 when that is too much for the statement, 1041
   * when others hold what is left of the process's memory.
   */
  void hold(Object holder, long bytes) {
    heldBy.merge(holder, bytes, Long::sum);
    held += bytes;
    if (held > limit) {
      throw SqlError.OUT_OF_MEMORY.with(
          limit,
          "Filter or limit the rows before they are sorted, joined or grouped; or raise"
              + " sql.statement-memory.");
    }
    reserve();
  }

  private synchronized void reserve() {
    while (reserved < held) {
      if (released) {
        throw SqlError.INTERRUPTED.with();
      }
      if (!pool.take(PORTION)) {
        throw SqlError.MEMORY_IN_USE.with(pool.size());
      }
      reserved += PORTION;
    }
  }

  /** The execution is over and nothing more is held. */
  synchronized void release() {
    released = true;
    pool.giveBack(reserved);
    reserved = 0;
  }
}
