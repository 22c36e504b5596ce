package io.casgate.adapter.schema;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.metadata.schema.ClusteringOrder;
import com.datastax.oss.driver.api.core.metadata.schema.ColumnMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.KeyspaceMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.RelationMetadata;
import com.datastax.oss.driver.api.core.metadata.schema.TableMetadata;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import io.casgate.adapter.type.TypeMappings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The keyspaces of a cluster, made from what the driver knows of its schema. */
public final class SchemaDiscovery {
  /** Keyspaces that Cassandra keeps for itself. */
  public static final Set<String> SYSTEM_KEYSPACES =
      Set.of(
          "system",
          "system_auth",
          "system_cluster_metadata",
          "system_distributed",
          "system_schema",
          "system_traces",
          "system_views",
          "system_virtual_schema");

  private static final CqlIdentifier COMMENT = CqlIdentifier.fromInternal("comment");

  private final boolean showSystemKeyspaces;

  public SchemaDiscovery(boolean showSystemKeyspaces) {
    this.showSystemKeyspaces = showSystemKeyspaces;
  }

  public SortedMap<String, KeyspaceDefinition> keyspaces(Collection<KeyspaceMetadata> found) {
    SortedMap<String, KeyspaceDefinition> keyspaces = new TreeMap<>();
    for (KeyspaceMetadata keyspace : found) {
      String name = keyspace.getName().asInternal();
      if (showSystemKeyspaces || !SYSTEM_KEYSPACES.contains(name)) {
        keyspaces.put(name, keyspace(name, keyspace));
      }
    }
    return keyspaces;
  }

  private static KeyspaceDefinition keyspace(String name, KeyspaceMetadata keyspace) {
    SortedMap<String, TableDefinition> tables = new TreeMap<>();
    Stream.concat(keyspace.getTables().values().stream(), keyspace.getViews().values().stream())
        .map(SchemaDiscovery::table)
        .forEach(table -> tables.put(table.name(), table));
    return new KeyspaceDefinition(name, tables);
  }

  private static TableDefinition table(RelationMetadata relation) {
    return new TableDefinition(
        relation.getKeyspace().asInternal(),
        relation.getName().asInternal(),
        relation instanceof TableMetadata ? TableKind.TABLE : TableKind.MATERIALIZED_VIEW,
        columns(relation),
        relation.getClusteringColumns().values().stream().map(SchemaDiscovery::order).toList(),
        String.valueOf(relation.getOptions().getOrDefault(COMMENT, "")));
  }

  private static SortOrder order(ClusteringOrder order) {
    return switch (order) {
      case ASC -> SortOrder.ASC;
      case DESC -> SortOrder.DESC;
    };
  }

  private static List<ColumnDefinition> columns(RelationMetadata relation) {
    Set<ColumnMetadata> clustering = relation.getClusteringColumns().keySet();
    List<ColumnMetadata> key = new ArrayList<>(relation.getPartitionKey());
    key.addAll(clustering);

    List<ColumnDefinition> columns = new ArrayList<>();
    relation.getPartitionKey().forEach(c -> columns.add(column(c, ColumnKind.PARTITION_KEY)));
    clustering.forEach(c -> columns.add(column(c, ColumnKind.CLUSTERING_KEY)));
    for (ColumnKind kind : List.of(ColumnKind.STATIC, ColumnKind.REGULAR)) {
      relation.getColumns().values().stream()
          .filter(c -> !key.contains(c) && c.isStatic() == (kind == ColumnKind.STATIC))
          .forEach(c -> columns.add(column(c, kind)));
    }
    return columns;
  }

  private static ColumnDefinition column(ColumnMetadata column, ColumnKind kind) {
    return new ColumnDefinition(
        column.getName().asInternal(), kind, TypeMappings.of(column.getType()));
  }
}
