package io.casgate.adapter.plan;

/**
 * The rows of one execution, produced as they are asked for. Used by one thread at a time; close
 * stops the reads behind it and may be called twice.
 *
 * <p>Values are what clients get: String, Boolean, Byte … Long, BigDecimal, Float, Double, byte[]
 * for VARBINARY, Long milliseconds of wall clock for TIMESTAMP, Integer days since 1970 for DATE,
 * Integer milliseconds of the day for TIME; null for NULL.
 */
public interface RowStream extends AutoCloseable {

  /** Steps to the next row; may block, and fails with SqlFailure only. */
  boolean next();

  /** The current row: a new array, one value a column; fails as {@link #next} does. */
  Object[] row();

  @Override
  void close();
}
