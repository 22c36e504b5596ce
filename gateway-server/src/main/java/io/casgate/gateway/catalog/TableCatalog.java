package io.casgate.gateway.catalog;

import static io.casgate.adapter.error.SqlError.UNKNOWN_DATABASE;
import static io.casgate.adapter.error.SqlError.UNKNOWN_TABLE;
import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.CassandraCluster;
import io.casgate.adapter.schema.CassandraSchema;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.DatabasesSchema;
import io.casgate.adapter.schema.KeyspaceDefinition;
import io.casgate.adapter.schema.SqlCatalog;
import io.casgate.gateway.config.NearestName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
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

  /** The databases of one version of the definitions. */
  private record Snapshot(ClusterDefinition definition, InformationSchema views, CalciteSchema root) {}

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
    return databases(current()).keySet();
  }

  /**
   * The database of this name as it is really spelt: the exact name first, then in another case.
   * An unknown name makes the catalog look at the cluster once more.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1049, with the nearest name as hint
   */
  public String requireDatabase(String name) {
    Optional<String> found = match(name, databases());
    if (found.isEmpty()) {
      refresh();
      found = match(name, databases());
    }
    return found.orElseThrow(
        () -> {
          String question = NearestName.question(name, databases());
          return question.isEmpty()
              ? UNKNOWN_DATABASE.with(name)
              : UNKNOWN_DATABASE.with(name).hinting(question);
        });
  }

  /**
   * The table or view of a database, as it is really spelt.
   *
   * @param database as {@link #requireDatabase} gave it
   * @throws io.casgate.adapter.error.SqlFailure 1146, with the nearest name as hint
   */
  public String requireTable(String database, String name) {
    Optional<String> found = match(name, tables(database));
    if (found.isEmpty()) {
      refresh();
      found = match(name, tables(database));
    }
    return found.orElseThrow(
        () -> {
          String question = NearestName.question(name, tables(database));
          return question.isEmpty()
              ? UNKNOWN_TABLE.with(database, name)
              : UNKNOWN_TABLE.with(database, name).hinting(question);
        });
  }

  /** The names of the tables and views of a database; none if there is no such database. */
  public Collection<String> tables(String database) {
    return databases(current()).getOrDefault(database, java.util.List.of());
  }

  private static Map<String, Collection<String>> databases(Snapshot snapshot) {
    Map<String, Collection<String>> names = new TreeMap<>();
    snapshot
        .definition()
        .keyspaces()
        .forEach((name, keyspace) -> names.put(name, keyspace.tables().keySet()));
    names.put(InformationSchema.NAME, snapshot.views().tableNames());
    return names;
  }

  private static Optional<String> match(String name, Collection<String> names) {
    return names.contains(name)
        ? Optional.of(name)
        : names.stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private Snapshot current() {
    ClusterDefinition definition = cluster.definition();
    Snapshot known = snapshot;
    if (known.definition().version() != definition.version()) {
      known = snapshot(definition);
      snapshot = known;
    }
    return known;
  }

  private Snapshot snapshot(ClusterDefinition definition) {
    InformationSchema views = new InformationSchema(definition, cluster);
    Map<String, Schema> all = new TreeMap<>();
    definition.keyspaces().forEach((name, keyspace) -> all.put(name, schemas.apply(keyspace)));
    all.put(InformationSchema.NAME, views);
    CalciteSchema root =
        CalciteSchema.createRootSchema(false, false, "", new DatabasesSchema(all));
    return new Snapshot(definition, views, root);
  }
}
