package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.TableDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A read of one column family: which columns, which rows, in which order, how many at most.
 *
 * @param selectors what each row has; where rows are only counted, one column that is never NULL
 */
public record CqlRead(
    TableDefinition table,
    ReadContent content,
    List<CqlSelector> selectors,
    KeyCondition key,
    ReadOrder order,
    Optional<RowLimit> limit) {
  public CqlRead {
    requireNonNull(table, "table");
    requireNonNull(content, "content");
    selectors = List.copyOf(selectors);
    requireNonNull(key, "key");
    requireNonNull(order, "order");
    requireNonNull(limit, "limit");
  }

  /** All rows and all columns of a table. */
  public static CqlRead allOf(TableDefinition table) {
    List<CqlSelector> all = table.columns().stream().map(CqlSelector::valueOf).toList();
    return new CqlRead(
        table, ReadContent.ROWS, all, KeyCondition.allRows(), ReadOrder.ANY, Optional.empty());
  }

  public CqlRead withSelectors(List<CqlSelector> narrower) {
    return new CqlRead(table, ReadContent.ROWS, narrower, key, order, limit);
  }

  /**
   * How many rows this read would bring: Cassandra counts those of each key, the sum is one row.
   */
  public CqlRead counted() {
    return new CqlRead(
        table, ReadContent.ROW_COUNT, List.of(firstKeyColumn()), key, ReadOrder.ANY, limit);
  }

  /** The rows that {@link #counted} counts, as narrow as can be. */
  public CqlRead uncounted() {
    return withSelectors(List.of(firstKeyColumn()));
  }

  public CqlRead withKey(KeyCondition condition) {
    return new CqlRead(table, content, selectors, condition, order, limit);
  }

  public CqlRead withOrder(ReadOrder wanted) {
    return new CqlRead(table, content, selectors, key, wanted, limit);
  }

  public CqlRead withLimit(RowLimit rows) {
    return new CqlRead(table, content, selectors, key, order, Optional.of(rows));
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
