package io.casgate.adapter.plan;

import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.runtime.FakeCassandraClient;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.runtime.QuerySettings;
import io.casgate.adapter.schema.CassandraSchema;
import io.casgate.adapter.schema.DatabasesSchema;
import io.casgate.adapter.schema.SqlCatalog;
import io.casgate.adapter.sql.SqlLexer;
import io.casgate.adapter.sql.SqlMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.schema.Schema;

/**
 * A planner over tables in memory: plans a statement, runs it, and tells what Cassandra was asked.
 */
final class PlannerFixture {
  private final SqlPlanner planner = new SqlPlanner();
  private final FakeCassandraClient client;
  private final CassandraRuntime runtime;
  private final String database;
  private int refreshes;

  PlannerFixture(FakeCassandraClient client, String database) {
    this.client = client;
    this.runtime = new CassandraRuntime(client);
    this.database = database;
  }

  ExecutablePlan plan(String sql) {
    PlanningContext context =
        new PlanningContext(new Catalog(), Optional.of(database), SqlMode.AVATICA_DEFAULT);
    return planner.plan(SqlLexer.lex(sql, SqlMode.AVATICA_DEFAULT), context);
  }

  /** The rows as text, one string a row. */
  List<String> rows(String sql, Object... parameters) {
    return rows(QuerySettings.DEFAULTS, sql, parameters);
  }

  List<String> rows(QuerySettings settings, String sql, Object... parameters) {
    return values(settings, plan(sql), parameters).stream().map(Arrays::deepToString).toList();
  }

  List<Object[]> values(ExecutablePlan plan) {
    return values(QuerySettings.DEFAULTS, plan);
  }

  private List<Object[]> values(QuerySettings settings, ExecutablePlan plan, Object... parameters) {
    client.forgetRequests();
    List<Object[]> rows = new ArrayList<>();
    QueryContext context = new QueryContext(settings);
    try (RowStream stream = plan.open(context, Arrays.asList(parameters))) {
      while (stream.next()) {
        rows.add(stream.row().clone());
      }
    }
    return rows;
  }

  /** The CQL that the last {@link #rows} sent. */
  List<String> cql() {
    return client.texts();
  }

  int refreshes() {
    return refreshes;
  }

  private final class Catalog implements SqlCatalog {
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
  }
}
