package io.casgate.adapter.cql;

/** What a read brings: the rows themselves, or how many there are, one number a key. */
public enum ReadContent {
  ROWS,
  ROW_COUNT
}
