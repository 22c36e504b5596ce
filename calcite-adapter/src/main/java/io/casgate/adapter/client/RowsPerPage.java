package io.casgate.adapter.client;

/**
 * How many rows of one statement to ask for at once: learnt from the pages that came, so that wide
 * rows come in small pages. Cassandra knows no pages by bytes, and 10,000 rows of 20 KB are 200 MB.
 * Safe for many threads, whose pages all teach.
 */
final class RowsPerPage {
  private static final long MOST_BYTES = 4 << 20;

  /** While nothing is known; rows of 20 KB then make a page of 10 MB. */
  private static final int FIRST = 500;

  /** So many rows tell how wide rows are. */
  private static final int TELLING = 100;

  /** Rows may be wider further on, so pages grow by steps. */
  private static final int GROWTH = 8;

  private volatile long most = FIRST;

  /** The rows to ask for where {@code wanted} would do. */
  int atMost(int wanted) {
    return (int) Math.min(wanted, most);
  }

  /** Takes note of a page; {@code bytes} is negative where the driver does not know. */
  void learn(int rows, int bytes) {
    if (rows == 0) {
      return;
    }
    long before = most;
    long fitting = Math.max(1, MOST_BYTES / Math.max(1, bytes / rows));
    boolean telling = rows >= Math.min(TELLING, before);
    most = Math.min(telling ? before * GROWTH : before, fitting);
  }
}
