package io.casgate.adapter.runtime;

/**
 * What the statements of a process may hold together in sorts, joins, groups and the like. Each has
 * a limit of its own, but many at once would still fill the heap. Safe for many threads.
 */
public final class MemoryPool {
  private final long size;
  private long taken;

  public MemoryPool(long bytes) {
    this.size = bytes;
  }

  /**
   * A share of this JVM's heap: what is kept takes about twice its weight while it is sorted, and
   * pages, frames and plans need room too.
   */
  public static MemoryPool ofHeap() {
    return new MemoryPool(Runtime.getRuntime().maxMemory() / 4);
  }

  static MemoryPool unlimited() {
    return new MemoryPool(Long.MAX_VALUE);
  }

  long size() {
    return size;
  }

  synchronized boolean take(long bytes) {
    if (bytes > size - taken) {
      return false;
    }
    taken += bytes;
    return true;
  }

  synchronized void giveBack(long bytes) {
    taken -= bytes;
  }

  /** What nobody holds now. */
  public synchronized long free() {
    return size - taken;
  }
}
