package io.casgate.adapter.plan;

import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.schema.CassandraSchema;
import io.casgate.adapter.schema.DatabasesSchema;
import io.casgate.adapter.schema.SqlCatalog;
import java.util.Map;
import java.util.TreeMap;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Schema;

/** All that a runtime's cluster has, for planners in tests. */
final class RuntimeCatalog implements SqlCatalog {
  private final CassandraRuntime runtime;
  private int refreshes;

  RuntimeCatalog(CassandraRuntime runtime) {
    this.runtime = runtime;
  }

  @Override
  public CalciteSchema rootSchema() {
    Map<String, Schema> databases = new TreeMap<>();
    runtime
        .definition()
        .keyspaces()
        .forEach((name, keyspace) -> databases.put(name, new CassandraSchema(keyspace, runtime)));
    return CalciteSchema.createRootSchema(false, false, "", new DatabasesSchema(databases));
  }

  @Override
  public long version() {
    return runtime.definition().version();
  }

  @Override
  public void refresh() {
    refreshes++;
  }

  int refreshes() {
    return refreshes;
  }
}
