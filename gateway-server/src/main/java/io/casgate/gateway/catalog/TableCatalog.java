package io.casgate.gateway.catalog;

import static io.casgate.adapter.error.SqlError.UNKNOWN_DATABASE;
import static io.casgate.adapter.error.SqlError.UNKNOWN_TABLE;
import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.NearestName;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.schema.CassandraCluster;
import io.casgate.adapter.schema.CassandraSchema;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.DatabasesSchema;
import io.casgate.adapter.schema.KeyspaceDefinition;
import io.casgate.adapter.schema.SqlCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Schema;

/**
 * The databases of a gateway: each keyspace, and {@code information_schema}. Made anew when the
 * cluster's definitions change. Safe for many threads.
 */
public final class TableCatalog implements SqlCatalog {
  private final CassandraCluster cluster;
  private final Function<KeyspaceDefinition, Schema> schemas;
  private volatile Snapshot snapshot;

  /** The databases of one version of the definitions, and the names of their tables. */
  private record Snapshot(
      long version, CalciteSchema root, SortedMap<String, Collection<String>> names) {}

  public TableCatalog(CassandraCluster cluster) {
    this(cluster, keyspace -> new CassandraSchema(keyspace, cluster));
  }

  /** With Calcite schemas made by {@code schemas}. */
  public TableCatalog(CassandraCluster cluster, Function<KeyspaceDefinition, Schema> schemas) {
    this.cluster = requireNonNull(cluster, "cluster");
    this.schemas = requireNonNull(schemas, "schemas");
    this.snapshot = snapshot(cluster.definition());
  }

  @Override
  public CalciteSchema rootSchema() {
    return current().root();
  }

  @Override
  public long version() {
    return cluster.definition().version();
  }

  @Override
  public void refresh() {
    cluster.refreshDefinition();
  }

  /** The names of all databases, in order. */
  public Collection<String> databases() {
    return current().names().keySet();
  }

  /** The names of the tables and views of a database; none if there is no such database. */
  public Collection<String> tables(String database) {
    return current().names().getOrDefault(database, List.of());
  }

  /**
   * The database of this name as it is really spelt: the exact name first, then in another case. An
   * unknown name makes the catalog look at the cluster once more.
   *
   * @throws SqlFailure 1049, with the nearest name as hint
   */
  public String requireDatabase(String name) {
    return find(name, this::databases)
        .orElseThrow(() -> withQuestion(UNKNOWN_DATABASE.with(name), name, databases()));
  }

  /**
   * The table or view of a database as it is really spelt, found like a database.
   *
   * @param database as {@link #requireDatabase} gave it
   * @throws SqlFailure 1146, with the nearest name as hint
   */
  public String requireTable(String database, String name) {
    return find(name, () -> tables(database))
        .orElseThrow(
            () -> withQuestion(UNKNOWN_TABLE.with(database, name), name, tables(database)));
  }

  private Optional<String> find(String name, Supplier<Collection<String>> names) {
    Optional<String> found = match(name, names.get());
    if (found.isPresent()) {
      return found;
    }
    refresh();
    return match(name, names.get());
  }

  private static Optional<String> match(String name, Collection<String> names) {
    return names.contains(name)
        ? Optional.of(name)
        : names.stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private static SqlFailure withQuestion(
      SqlFailure failure, String name, Collection<String> known) {
    String question = NearestName.question(name, known);
    return question.isEmpty() ? failure : failure.hinting(question);
  }

  private Snapshot current() {
    ClusterDefinition definition = cluster.definition();
    Snapshot known = snapshot;
    if (known.version() != definition.version()) {
      known = snapshot(definition);
      snapshot = known;
    }
    return known;
  }

  private Snapshot snapshot(ClusterDefinition definition) {
    InformationSchema views = new InformationSchema(definition, cluster);
    Map<String, Schema> databases = new TreeMap<>();
    SortedMap<String, Collection<String>> names = new TreeMap<>();
    definition
        .keyspaces()
        .forEach(
            (name, keyspace) -> {
              databases.put(name, schemas.apply(keyspace));
              names.put(name, keyspace.tables().keySet());
            });
    databases.put(InformationSchema.NAME, views);
    names.put(InformationSchema.NAME, views.viewNames());
    CalciteSchema root =
        CalciteSchema.createRootSchema(false, false, "", new DatabasesSchema(databases));
    return new Snapshot(definition.version(), root, names);
  }
}
