package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.client.ClientFixture;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.plan.RandomTable.Column;
import io.casgate.adapter.rule.CassandraRules;
import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.runtime.QuerySettings;
import io.casgate.adapter.sql.SqlLexer;
import io.casgate.adapter.sql.SqlMode;
import io.casgate.embedded.junit.CassandraExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Random queries of random tables, each answered twice: with all that Cassandra can be asked, and
 * from a scan of the whole table. {@code -Plong} makes it ten minutes; {@code
 * -Dcasgate.test.seed=…} repeats a run.
 */
class PushdownDifferenceIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("casgate.test.difference.seconds", 25));
  private static final long SEED = Long.getLong("casgate.test.seed", System.nanoTime());
  private static final List<ZoneId> ZONES =
      List.of(ZoneId.of("UTC"), ZoneId.of("+05:30"), ZoneId.of("Europe/Berlin"));
  private static final int QUERIES_OF_A_TABLE = 60;
  private static final int ROWS = 70;

  private static UnmeasuredClient client;
  private static RuntimeCatalog catalog;

  private final SqlPlanner pushing = new SqlPlanner();
  private final SqlPlanner scanning = new SqlPlanner(CassandraRules.SCANS);

  @BeforeAll
  static void connect() {
    client =
        new UnmeasuredClient(ClientFixture.connect(ClientFixture.config(cassandra.contactPoint())));
    catalog = new RuntimeCatalog(new CassandraRuntime(client));
  }

  @AfterAll
  static void close() {
    client.close();
  }

  /** A query, and which of its columns its order is by. */
  private record Query(String sql, List<Object> parameters, ZoneId zone, List<Integer> order) {}

  @Test
  void answersAsAScanDoes() {
    Instant end = Instant.now().plus(TIME);
    List<String> differences = new ArrayList<>();
    int queries = 0;
    for (long seed = SEED; Instant.now().isBefore(end) && differences.size() < 20; seed++) {
      Random random = new Random(seed);
      RandomTable table = RandomTable.of("t" + Long.toUnsignedString(seed), random);
      String ddl = table.ddl(random);
      cassandra.execute(ddl);
      table.fill(cassandra.session(), cassandra.keyspace(), ROWS, random);
      client.refreshDefinition();
      for (int i = 0; i < QUERIES_OF_A_TABLE && Instant.now().isBefore(end); i++) {
        Query query = query(table, random);
        queries++;
        difference(query)
            .map(found -> "seed " + table.name() + " " + ddl + "\n" + query + "\n" + found)
            .ifPresent(differences::add);
      }
      cassandra.execute("DROP TABLE " + table.name());
    }
    assertThat(differences).isEmpty();
    assertThat(queries).isGreaterThan(50);
    assertThat(client.readsByKey()).isGreaterThan(queries / 4);
  }

  private static Query query(RandomTable table, Random random) {
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    RandomPredicates predicates = new RandomPredicates(table, zone, random);
    int kind = random.nextInt(6);
    if (kind == 0) {
      String where = random.nextBoolean() ? predicates.onePartition() : predicates.condition();
      return new Query(
          "SELECT COUNT(*) FROM " + table.name() + " WHERE " + where,
          predicates.parameters(),
          zone,
          List.of());
    }
    if (kind < 3 && !table.clusteringKey().isEmpty()) {
      return ordered(table, predicates, zone, random);
    }
    return new Query(
        "SELECT * FROM " + table.name() + " WHERE " + predicates.condition(),
        predicates.parameters(),
        zone,
        List.of());
  }

  private static Query ordered(
      RandomTable table, RandomPredicates predicates, ZoneId zone, Random random) {
    StringBuilder sql = new StringBuilder("SELECT * FROM ").append(table.name());
    sql.append(" WHERE ").append(predicates.onePartition()).append(" ORDER BY ");
    List<Integer> order = new ArrayList<>();
    boolean same = random.nextBoolean();
    for (Column column : table.clusteringKey()) {
      if (random.nextInt(4) > 0 || (order.isEmpty() && column.equals(last(table)))) {
        sql.append(order.isEmpty() ? "" : ", ").append(column.name());
        sql.append((random.nextInt(4) == 0) != same ? " DESC" : " ASC");
        order.add(table.columns().indexOf(column));
      }
    }
    if (random.nextBoolean()) {
      sql.append(" LIMIT ").append(random.nextInt(5));
      sql.append(random.nextBoolean() ? " OFFSET " + random.nextInt(4) : "");
    }
    return new Query(sql.toString(), predicates.parameters(), zone, order);
  }

  private static Column last(RandomTable table) {
    return table.clusteringKey().get(table.clusteringKey().size() - 1);
  }

  private Optional<String> difference(Query query) {
    List<List<String>> expected = answer(scanning, query);
    List<List<String>> actual = answer(pushing, query);
    boolean same =
        query.order.isEmpty()
            ? sorted(expected).equals(sorted(actual))
            : keys(expected, query.order).equals(keys(actual, query.order))
                && (query.sql.contains("LIMIT") || sorted(expected).equals(sorted(actual)));
    return same
        ? Optional.empty()
        : Optional.of("expected " + expected + "\nbut was  " + actual + "\n" + plan(query));
  }

  private static List<String> sorted(List<List<String>> rows) {
    return rows.stream().map(Object::toString).sorted().toList();
  }

  private static List<String> keys(List<List<String>> rows, List<Integer> order) {
    return rows.stream()
        .map(
            row ->
                row.size() == 1
                    ? row.toString()
                    : order.stream().map(row::get).collect(Collectors.joining(",")))
        .toList();
  }

  private String plan(Query query) {
    try {
      return pushing
          .plan(SqlLexer.lex(query.sql, SqlMode.AVATICA_DEFAULT), context(query))
          .explanation()
          .operators();
    } catch (SqlFailure e) {
      return "";
    }
  }

  /** The rows as text; or the number of the error. */
  private static List<List<String>> answer(SqlPlanner planner, Query query) {
    QuerySettings defaults = QuerySettings.DEFAULTS;
    QueryContext context =
        new QueryContext(
            new QuerySettings(
                10,
                defaults.readConsistency(),
                query.zone,
                defaults.timeLimit(),
                defaults.memoryLimit()));
    List<List<String>> rows = new ArrayList<>();
    try {
      ExecutablePlan plan =
          planner.plan(SqlLexer.lex(query.sql, SqlMode.AVATICA_DEFAULT), context(query));
      try (RowStream stream = plan.open(context, query.parameters)) {
        while (stream.next()) {
          rows.add(Arrays.stream(stream.row()).map(PushdownDifferenceIT::text).toList());
        }
      }
    } catch (SqlFailure e) {
      return List.of(List.of("error " + e.error()));
    }
    return rows;
  }

  private static PlanningContext context(Query query) {
    return new PlanningContext(
        catalog, Optional.of(cassandra.keyspace()), SqlMode.AVATICA_DEFAULT, query.zone);
  }

  private static String text(Object value) {
    if (value instanceof Number number && number.doubleValue() == 0) {
      return "0";
    }
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
  }
}
