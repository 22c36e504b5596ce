package io.casgate.adapter.runtime;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * One row: how many rows some partitions have, as Cassandra counts them; or as they are counted
 * here, when that took it too long.
 */
final class CountCursor implements RowCursor {
  private final Supplier<RowCursor> rows;
  private RowCursor reading;
  private boolean done;
  private @Nullable Long count;

  /**
   * @param counts a number for each partition
   * @param rows starts to read the same rows one by one
   */
  CountCursor(RowCursor counts, Supplier<RowCursor> rows) {
    this.reading = counts;
    this.rows = rows;
  }

  @Override
  public boolean advance() {
    count = null;
    if (done) {
      return false;
    }
    done = true;
    try {
      count = sum();
    } catch (SqlFailure e) {
      if (e.error() != SqlError.CASSANDRA_TIMEOUT) {
        throw e;
      }
      count = countOneByOne();
    }
    return true;
  }

  private long sum() {
    long sum = 0;
    while (reading.advance()) {
      sum += (Long) reading.current()[0];
    }
    return sum;
  }

  private long countOneByOne() {
    reading = rows.get();
    long counted = 0;
    while (reading.advance()) {
      counted++;
    }
    return counted;
  }

  @Override
  public Object[] current() {
    if (count == null) {
      throw new NoSuchElementException();
    }
    return new Object[] {count};
  }

  @Override
  public void close() {
    done = true;
    count = null;
    reading.close();
  }
}
