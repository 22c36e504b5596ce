package io.casgate.gateway.catalog;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.schema.CassandraCluster;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.ColumnKind;
import io.casgate.adapter.schema.KeyspaceDefinition;
import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import io.casgate.adapter.schema.TableKind;
import io.casgate.adapter.type.TypeMappings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A cluster whose definitions a test makes by hand, and changes. */
public final class FakeCluster implements CassandraCluster {
  private volatile ClusterDefinition definition;
  private volatile Optional<ClusterDefinition> afterRefresh = Optional.empty();

  private FakeCluster(ClusterDefinition definition) {
    this.definition = definition;
  }

  /** Keyspaces {@code lens} with tables of every kind, and {@code Mixed} with difficult names. */
  public static FakeCluster withSampleTables() {
    TableDefinition movies =
        table(
            "movies",
            TableKind.TABLE,
            "films and their genres",
            List.of(),
            column("id", ColumnKind.PARTITION_KEY, DataTypes.INT),
            column("genres", ColumnKind.REGULAR, DataTypes.setOf(DataTypes.TEXT)),
            column("released", ColumnKind.REGULAR, DataTypes.TIMESTAMP),
            column("title", ColumnKind.REGULAR, DataTypes.TEXT));
    TableDefinition ratings =
        table(
            "ratings_by_user",
            TableKind.TABLE,
            "",
            List.of(SortOrder.DESC, SortOrder.ASC),
            column("user_id", ColumnKind.PARTITION_KEY, DataTypes.BIGINT),
            column("at", ColumnKind.CLUSTERING_KEY, DataTypes.TIMEUUID),
            column("movie_id", ColumnKind.CLUSTERING_KEY, DataTypes.INT),
            column("name", ColumnKind.STATIC, DataTypes.TEXT),
            column("rating", ColumnKind.REGULAR, DataTypes.DECIMAL));
    TableDefinition byMovie =
        table(
            "ratings_by_movie",
            TableKind.MATERIALIZED_VIEW,
            "",
            List.of(),
            column("movie_id", ColumnKind.PARTITION_KEY, DataTypes.INT));
    TableDefinition camel =
        new TableDefinition(
            "Mixed",
            "Camel_Case",
            TableKind.TABLE,
            List.of(column("Key", ColumnKind.PARTITION_KEY, DataTypes.TEXT)),
            List.of(),
            "");
    return new FakeCluster(
        new ClusterDefinition(
            "fake",
            1,
            new TreeMap<>(
                Map.of(
                    "lens",
                    keyspace("lens", movies, ratings, byMovie),
                    "Mixed",
                    keyspace("Mixed", camel)))));
  }

  /** Changes the schema, as another client of the cluster would. */
  public void change(Function<ClusterDefinition, ClusterDefinition> change) {
    definition = change.apply(definition);
  }

  /** Keeps a change back until somebody asks the cluster anew. */
  public void changeUnseen(Function<ClusterDefinition, ClusterDefinition> change) {
    afterRefresh = Optional.of(change.apply(definition));
  }

  /** The definitions with one more keyspace that has no tables. */
  public static ClusterDefinition withKeyspace(ClusterDefinition before, String name) {
    Map<String, KeyspaceDefinition> keyspaces = new TreeMap<>(before.keyspaces());
    keyspaces.put(name, keyspace(name));
    return new ClusterDefinition(
        before.clusterName(), before.version() + 1, new TreeMap<>(keyspaces));
  }

  /** The definitions without a keyspace. */
  public static ClusterDefinition withoutKeyspace(ClusterDefinition before, String name) {
    TreeMap<String, KeyspaceDefinition> keyspaces = new TreeMap<>(before.keyspaces());
    keyspaces.remove(name);
    return new ClusterDefinition(before.clusterName(), before.version() + 1, keyspaces);
  }

  @Override
  public ClusterDefinition definition() {
    return definition;
  }

  @Override
  public ClusterDefinition refreshDefinition() {
    definition = afterRefresh.orElse(definition);
    return definition;
  }

  @Override
  public RowEstimate rowEstimate(TableDefinition table) {
    return new RowEstimate(2_000, 2_000, RowEstimate.Source.COUNTED, Instant.EPOCH);
  }

  @Override
  public Optional<RowEstimate> knownRowEstimate(TableDefinition table) {
    return table.name().equals("movies") ? Optional.of(rowEstimate(table)) : Optional.empty();
  }

  private static KeyspaceDefinition keyspace(String name, TableDefinition... tables) {
    return new KeyspaceDefinition(
        name,
        List.of(tables).stream()
            .collect(Collectors.toMap(TableDefinition::name, Function.identity())));
  }

  private static TableDefinition table(
      String name,
      TableKind kind,
      String comment,
      List<SortOrder> orders,
      ColumnDefinition... columns) {
    return new TableDefinition("lens", name, kind, List.of(columns), orders, comment);
  }

  private static ColumnDefinition column(String name, ColumnKind kind, DataType type) {
    return new ColumnDefinition(name, kind, TypeMappings.of(type));
  }
}
