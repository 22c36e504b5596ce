package io.casgate.adapter.plan;

import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.runtime.FakeCassandraClient;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.runtime.QuerySettings;
import io.casgate.adapter.sql.SqlLexer;
import io.casgate.adapter.sql.SqlMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A planner over tables in memory: plans a statement, runs it, and tells what Cassandra was asked.
 */
final class PlannerFixture {
  private final SqlPlanner planner = new SqlPlanner();
  private final FakeCassandraClient client;
  private final RuntimeCatalog catalog;
  private final String database;

  PlannerFixture(FakeCassandraClient client, String database) {
    this.client = client;
    this.catalog = new RuntimeCatalog(new CassandraRuntime(client));
    this.database = database;
  }

  ExecutablePlan plan(String sql) {
    PlanningContext context =
        new PlanningContext(
            catalog, Optional.of(database), SqlMode.AVATICA_DEFAULT, ZoneOffset.UTC);
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
    return catalog.refreshes();
  }
}
