package io.casgate.adapter.runtime;

/**
 * The rows of one read, asked for one after the other: where an enumerator meets Cassandra. Used by
 * one thread at a time; only {@link #advance} blocks, and only through {@link QueryContext#await}.
 */
public interface RowCursor extends AutoCloseable {

  /**
   * Steps to the next row; false after the last.
   *
   * @throws io.casgate.adapter.error.SqlFailure when the read fails or the statement must end; the
   *     cursor is closed then
   */
  boolean advance();

  /** The current row: a new array of Calcite's internal values, one a selector; null for NULL. */
  Object[] current();

  /** Stops the requests in flight; may be called twice. */
  @Override
  void close();
}
