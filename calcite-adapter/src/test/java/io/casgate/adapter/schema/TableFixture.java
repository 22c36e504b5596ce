package io.casgate.adapter.schema;

import com.datastax.oss.driver.api.core.type.DataType;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import io.casgate.adapter.type.TypeMappings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table definition put together column by column, for tests without a server. */
public final class TableFixture {
  private final String keyspace;
  private final String name;
  private final List<ColumnDefinition> columns = new ArrayList<>();

  private TableFixture(String keyspace, String name) {
    this.keyspace = keyspace;
    this.name = name;
  }

  public static TableFixture table(String keyspace, String name) {
    return new TableFixture(keyspace, name);
  }

  public TableFixture partitionKey(String column, DataType type) {
    return add(column, ColumnKind.PARTITION_KEY, type);
  }

  public TableFixture clusteringKey(String column, DataType type) {
    return add(column, ColumnKind.CLUSTERING_KEY, type);
  }

  public TableFixture staticColumn(String column, DataType type) {
    return add(column, ColumnKind.STATIC, type);
  }

  public TableFixture column(String column, DataType type) {
    return add(column, ColumnKind.REGULAR, type);
  }

  public TableDefinition build() {
    long clustering =
        columns.stream().filter(column -> column.kind() == ColumnKind.CLUSTERING_KEY).count();
    List<SortOrder> orders = Collections.nCopies((int) clustering, SortOrder.ASC);
    return new TableDefinition(keyspace, name, TableKind.TABLE, columns, orders, "");
  }

  private TableFixture add(String column, ColumnKind kind, DataType type) {
    columns.add(new ColumnDefinition(column, kind, TypeMappings.of(type)));
    return this;
  }
}
