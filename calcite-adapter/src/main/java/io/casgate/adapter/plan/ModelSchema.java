package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.schema.CassandraSchema;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.KeyspaceDefinition;
import java.util.Set;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.LikePattern;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.schema.lookup.Named;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A keyspace in a Calcite model: follows the cluster's schema, and brings its rules along. */
final class ModelSchema extends AbstractSchema {
  private final String keyspace;
  private final CassandraRuntime runtime;
  private final Lookup<Table> tables = new CurrentTables();
  private volatile Snapshot snapshot;

  private record Snapshot(long version, CassandraSchema schema) {}

  ModelSchema(String keyspace, CassandraRuntime runtime) {
    this.keyspace = keyspace;
    this.runtime = runtime;
    this.snapshot = read(runtime.definition());
  }

  @Override
  public Lookup<Table> tables() {
    return tables;
  }

  private Lookup<Table> current() {
    ClusterDefinition now = runtime.definition();
    Snapshot known = snapshot;
    if (now.version() != known.version) {
      known = read(now);
      snapshot = known;
    }
    return known.schema.tables();
  }

  private Snapshot read(ClusterDefinition cluster) {
    KeyspaceDefinition definition = cluster.keyspaces().get(keyspace);
    if (definition == null) {
      throw SqlError.UNKNOWN_DATABASE.with(keyspace);
    }
    return new Snapshot(
        cluster.version(),
        new CassandraSchema(definition, table -> new ModelTable(table, runtime)));
  }

  /** The tables that there are now; an unknown name makes it look at the cluster once more. */
  private final class CurrentTables implements Lookup<Table> {
    @Override
    public @Nullable Table get(String name) {
      Table found = current().get(name);
      return found != null ? found : refreshed().get(name);
    }

    @Override
    public @Nullable Named<Table> getIgnoreCase(String name) {
      Named<Table> found = current().getIgnoreCase(name);
      return found != null ? found : refreshed().getIgnoreCase(name);
    }

    @Override
    public Set<String> getNames(LikePattern pattern) {
      return current().getNames(pattern);
    }

    private Lookup<Table> refreshed() {
      runtime.refreshDefinition();
      return current();
    }
  }
}
