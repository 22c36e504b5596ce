package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.schema.CassandraSchema;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.KeyspaceDefinition;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;

/** A keyspace in a Calcite model: follows the cluster's schema, and brings its rules along. */
final class ModelSchema extends AbstractSchema {
  private final String keyspace;
  private final CassandraRuntime runtime;
  private volatile Snapshot snapshot;

  private record Snapshot(long version, CassandraSchema schema) {}

  ModelSchema(String keyspace, CassandraRuntime runtime) {
    this.keyspace = keyspace;
    this.runtime = runtime;
    this.snapshot = read(runtime.definition());
  }

  @Override
  public Lookup<Table> tables() {
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
}
