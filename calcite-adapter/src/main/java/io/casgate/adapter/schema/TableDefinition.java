package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A column family as the gateway sees it: where a keyspace's words and SQL's words meet.
 *
 * <p>Columns stand in SQL order: partition key, clustering key, then static and regular ones as
 * Cassandra lists them. {@code clusteringOrders} has one entry per clustering column.
 */
public record TableDefinition(
    String keyspace,
    String name,
    TableKind kind,
    List<ColumnDefinition> columns,
    List<SortOrder> clusteringOrders,
    String comment) {

  /** The order of one clustering column inside a partition. */
  public enum SortOrder {
    ASC,
    DESC
  }

  public TableDefinition {
    requireNonNull(keyspace, "keyspace");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    columns = List.copyOf(columns);
    clusteringOrders = List.copyOf(clusteringOrders);
    requireNonNull(comment, "comment");
  }

  public List<ColumnDefinition> partitionKey() {
    return columnsOf(ColumnKind.PARTITION_KEY);
  }

  public List<ColumnDefinition> clusteringKey() {
    return columnsOf(ColumnKind.CLUSTERING_KEY);
  }

  /** Partition key then clustering key. */
  public List<ColumnDefinition> primaryKey() {
    return columns.stream().filter(column -> column.kind().isKey()).toList();
  }

  /** The column of exactly this name. */
  public Optional<ColumnDefinition> findColumn(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }

  /**
   * Whether a row may have no value there. A partition with nothing but static cells reads as one
   * row without clustering key, so beside static columns a clustering column may be NULL.
   */
  public boolean isNullable(ColumnDefinition column) {
    return switch (column.kind()) {
      case PARTITION_KEY -> false;
      case CLUSTERING_KEY -> !columnsOf(ColumnKind.STATIC).isEmpty();
      case STATIC, REGULAR -> true;
    };
  }

  private List<ColumnDefinition> columnsOf(ColumnKind columnKind) {
    return columns.stream().filter(column -> column.kind() == columnKind).toList();
  }
}
