package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How a plan reaches one table: a line of EXPLAIN.
 *
 * @param table name as in MariaDB's EXPLAIN column {@code table}; {@code database.table}
 * @param explainType MariaDB's word: const, ref, ALL, …
 * @param key the key used: PRIMARY; empty for a scan
 * @param keyColumns the key columns that are fixed, comma-separated; empty for a scan
 * @param ref where their values come from: const, or ? for parameters
 * @param rows estimated rows; empty when unknown
 * @param extra access path, CQL, source of the estimate and what is kept in the gateway
 */
public record PlannedAccess(
    String table,
    String explainType,
    Optional<String> key,
    Optional<String> keyColumns,
    Optional<String> ref,
    Optional<Long> rows,
    String extra) {
  public PlannedAccess {
    requireNonNull(table, "table");
    requireNonNull(explainType, "explainType");
    requireNonNull(extra, "extra");
  }
}
