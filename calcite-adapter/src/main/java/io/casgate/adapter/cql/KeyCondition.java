package io.casgate.adapter.cql;

import io.casgate.adapter.schema.TableDefinition;
import java.util.List;

/**
 * Which rows a read asks Cassandra for: equalities on the whole partition key and then on a prefix
 * of the clustering key, in key order; none at all means every row.
 */
public record KeyCondition(List<KeyEquality> equalities) {
  private static final KeyCondition ALL_ROWS = new KeyCondition(List.of());

  public KeyCondition {
    equalities = List.copyOf(equalities);
  }

  public static KeyCondition allRows() {
    return ALL_ROWS;
  }

  public boolean isAllRows() {
    return equalities.isEmpty();
  }

  /** Whether every column of the primary key is fixed, so that one key means at most one row. */
  public boolean coversPrimaryKey(TableDefinition table) {
    return equalities.size() == table.primaryKey().size();
  }
}
