package io.casgate.adapter.schema;

/** What a column is to its column family. */
public enum ColumnKind {
  PARTITION_KEY,
  CLUSTERING_KEY,
  STATIC,
  REGULAR;

  /** Whether the column is part of the primary key, and so never NULL. */
  public boolean isKey() {
    return this == PARTITION_KEY || this == CLUSTERING_KEY;
  }
}
