package io.casgate.adapter.cql;

/** What a read brings: the rows themselves, or one row that tells how many there are. */
public enum ReadContent {
  ROWS,
  ROW_COUNT
}
