package io.casgate.adapter.cql;

/** In which order the rows of a read are wanted. */
public enum ReadOrder {
  /** As they come. */
  ANY,
  /** As the clustering key keeps them; of one partition they come so by themselves. */
  STORED,
  /** Just the other way round. */
  REVERSED
}
