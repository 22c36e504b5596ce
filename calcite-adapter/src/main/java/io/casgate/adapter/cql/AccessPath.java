package io.casgate.adapter.cql;

/** How a read reaches its rows; EXPLAIN shows MariaDB's word and ours. */
public enum AccessPath {
  /** One row for each whole primary key. */
  KEY_LOOKUP("const", "key lookup"),
  /** One partition, or a prefix of its clustering key, for each partition key. */
  PARTITION("ref", "partition read"),
  /** A range of one clustering column, for each key before it. */
  SLICE("range", "slice read"),
  /** The whole table in batches. */
  SCAN("ALL", "batched scan");

  private final String explainType;
  private final String label;

  AccessPath(String explainType, String label) {
    this.explainType = explainType;
    this.label = label;
  }

  /** MariaDB's word in EXPLAIN's column {@code type}. */
  public String explainType() {
    return explainType;
  }

  public String label() {
    return label;
  }
}
