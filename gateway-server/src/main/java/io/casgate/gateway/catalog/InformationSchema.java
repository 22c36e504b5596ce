package io.casgate.gateway.catalog;

import io.casgate.adapter.schema.CassandraCluster;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.KeyspaceDefinition;
import io.casgate.adapter.schema.TableDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** The database {@code information_schema}: MariaDB's views over the cluster's definitions. */
public final class InformationSchema extends AbstractSchema {
  /** Its name as a database. */
  public static final String NAME = "information_schema";

  private static final List<CatalogTable.Kind> ENGINES =
      List.of(CatalogTable.Kind.BASE_TABLE, CatalogTable.Kind.SYSTEM_VIEW);

  private final ClusterDefinition definition;
  private final CassandraCluster cluster;
  private final SortedMap<String, SystemView<?>> views = new TreeMap<>();

  InformationSchema(ClusterDefinition definition, CassandraCluster cluster) {
    this.definition = definition;
    this.cluster = cluster;
    add(new SystemView<>("SCHEMATA", CatalogViews.SCHEMATA, this::databases));
    add(new SystemView<>("TABLES", CatalogViews.TABLES, this::catalogTables));
    add(new SystemView<>("COLUMNS", CatalogViews.COLUMNS, this::columns));
    add(new SystemView<>("KEY_COLUMN_USAGE", CatalogViews.KEY_COLUMN_USAGE, this::keyColumns));
    add(new SystemView<>("STATISTICS", CatalogViews.STATISTICS, this::keyColumns));
    add(new SystemView<>("TABLE_CONSTRAINTS", CatalogViews.TABLE_CONSTRAINTS, this::stored));
    add(new SystemView<>("VIEWS", CatalogViews.VIEWS, this::materialisedViews));
    add(new SystemView<>("ENGINES", CatalogViews.ENGINES, () -> ENGINES));
    add(of("CHARACTER_SETS", CatalogViews.CHARACTER_SETS, CatalogViews.CHARACTER_SET));
    add(of("COLLATIONS", CatalogViews.COLLATIONS, CatalogViews.COLLATION));
    for (AbsentView absent : AbsentView.values()) {
      add(absent.view());
    }
  }

  private static SystemView<String> of(String name, List<ViewColumn<String>> columns, String row) {
    return new SystemView<>(name, columns, () -> List.of(row));
  }

  private void add(SystemView<?> view) {
    views.put(view.name(), view);
  }

  Collection<String> viewNames() {
    return views.keySet();
  }

  @Override
  protected Map<String, Table> getTableMap() {
    return Collections.unmodifiableMap(views);
  }

  private List<String> databases() {
    List<String> names = new ArrayList<>(definition.keyspaces().keySet());
    names.add(NAME);
    Collections.sort(names);
    return names;
  }

  private List<CatalogTable> catalogTables() {
    List<CatalogTable> tables = new ArrayList<>();
    for (KeyspaceDefinition keyspace : definition.keyspaces().values()) {
      for (TableDefinition table : keyspace.tables().values()) {
        tables.add(CatalogTable.of(table, cluster.knownRowEstimate(table)));
      }
    }
    views.values().forEach(view -> tables.add(CatalogTable.of(view)));
    return tables;
  }

  private List<CatalogColumn> columns() {
    return catalogTables().stream().flatMap(table -> table.columns().stream()).toList();
  }

  /** What is in Cassandra: each has a primary key. */
  private List<CatalogTable> stored() {
    return catalogTables().stream()
        .filter(table -> table.kind() != CatalogTable.Kind.SYSTEM_VIEW)
        .toList();
  }

  private List<CatalogTable> materialisedViews() {
    return catalogTables().stream()
        .filter(table -> table.kind() == CatalogTable.Kind.VIEW)
        .toList();
  }

  private List<CatalogColumn> keyColumns() {
    return columns().stream().filter(column -> column.key().isPresent()).toList();
  }
}
