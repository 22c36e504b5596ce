package io.casgate.gateway.catalog;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.ColumnKind;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import io.casgate.adapter.type.SqlColumnType;
import java.util.Optional;

/**
 * A column as information_schema tells of it.
 *
 * @param position its place in the table, from 1
 * @param cqlType its type in Cassandra; empty for views of information_schema
 * @param key its part of the primary key; empty for others
 * @param comment what it is to Cassandra
 */
record CatalogColumn(
    String database,
    String table,
    String name,
    int position,
    SqlColumnType type,
    Optional<String> cqlType,
    boolean nullable,
    Optional<KeyPart> key,
    String comment) {

  /**
   * A place in the primary key.
   *
   * @param position in the whole primary key, from 1
   */
  record KeyPart(ColumnKind kind, int position, SortOrder order) {}

  CatalogColumn {
    requireNonNull(database, "database");
    requireNonNull(table, "table");
    requireNonNull(name, "name");
    requireNonNull(type, "type");
    requireNonNull(cqlType, "cqlType");
    requireNonNull(key, "key");
    requireNonNull(comment, "comment");
  }

  static CatalogColumn of(TableDefinition table, int index) {
    ColumnDefinition column = table.columns().get(index);
    return new CatalogColumn(
        table.keyspace(),
        table.name(),
        column.name(),
        index + 1,
        column.mapping().sqlType(),
        Optional.of(column.cqlType().asCql(true, false)),
        table.isNullable(column),
        keyPart(table, column),
        comment(table, column));
  }

  static CatalogColumn of(String view, ViewColumn<?> column, int index) {
    return new CatalogColumn(
        InformationSchema.NAME,
        view,
        column.name(),
        index + 1,
        column.type(),
        Optional.empty(),
        column.nullable(),
        Optional.empty(),
        "");
  }

  private static Optional<KeyPart> keyPart(TableDefinition table, ColumnDefinition column) {
    if (!column.kind().isKey()) {
      return Optional.empty();
    }
    int position = table.primaryKey().indexOf(column) + 1;
    return Optional.of(new KeyPart(column.kind(), position, order(table, column)));
  }

  private static SortOrder order(TableDefinition table, ColumnDefinition column) {
    int clustering = table.clusteringKey().indexOf(column);
    return clustering < 0 ? SortOrder.ASC : table.clusteringOrders().get(clustering);
  }

  private static String comment(TableDefinition table, ColumnDefinition column) {
    return switch (column.kind()) {
      case PARTITION_KEY -> "partition key " + (table.partitionKey().indexOf(column) + 1);
      case CLUSTERING_KEY ->
          "clustering key "
              + (table.clusteringKey().indexOf(column) + 1)
              + (order(table, column) == SortOrder.DESC ? " desc" : "");
      case STATIC -> "static";
      case REGULAR -> "";
    };
  }
}
