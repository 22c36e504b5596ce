package io.casgate.adapter.schema;

/**
 * Whether rows are stored under the name itself or kept by Cassandra as a copy of another table.
 */
public enum TableKind {
  TABLE,
  MATERIALIZED_VIEW
}
