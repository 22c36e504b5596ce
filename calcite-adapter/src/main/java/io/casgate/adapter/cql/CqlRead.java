package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.TableDefinition;
import java.util.List;
import java.util.Optional;

/** A read of one column family: which columns, which rows, how many at most. */
public record CqlRead(
    TableDefinition table,
    List<CqlSelector> selectors,
    KeyCondition key,
    Optional<RowLimit> limit) {
  public CqlRead {
    requireNonNull(table, "table");
    selectors = List.copyOf(selectors);
    requireNonNull(key, "key");
    requireNonNull(limit, "limit");
  }

  /** All rows and all columns of a table. */
  public static CqlRead allOf(TableDefinition table) {
    List<CqlSelector> all = table.columns().stream().map(CqlSelector::valueOf).toList();
    return new CqlRead(table, all, KeyCondition.allRows(), Optional.empty());
  }

  public CqlRead withSelectors(List<CqlSelector> narrower) {
    return new CqlRead(table, narrower, key, limit);
  }

  public CqlRead withKey(KeyCondition condition) {
    return new CqlRead(table, selectors, condition, limit);
  }

  public CqlRead withLimit(RowLimit rows) {
    return new CqlRead(table, selectors, key, Optional.of(rows));
  }

  /**
   * What is read when no column is wanted, only the rows themselves: a column that is never NULL.
   */
  public CqlSelector firstKeyColumn() {
    return CqlSelector.valueOf(table.partitionKey().get(0));
  }

  public AccessPath accessPath() {
    if (key.isAllRows()) {
      return AccessPath.SCAN;
    }
    if (key.range().isPresent()) {
      return AccessPath.SLICE;
    }
    return key.coversPrimaryKey(table) ? AccessPath.KEY_LOOKUP : AccessPath.PARTITION;
  }
}
