package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.cql.AsyncResultSet;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.casgate.adapter.client.CassandraConnectionConfig;
import io.casgate.adapter.client.ClientFixture;
import io.casgate.adapter.client.CqlPage;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.client.DriverCassandraClient;
import io.casgate.adapter.client.Eventually;
import io.casgate.adapter.cql.CqlOperand.Literal;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.cql.KeyCondition;
import io.casgate.adapter.cql.KeyEquality;
import io.casgate.adapter.cql.RowLimit;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.schema.CellPart;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.RowEstimate.Source;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.embedded.junit.CassandraExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Reads of a real node through the driver. */
class CassandraReadIT {
  private static final int ROWS = 24_999;

  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();
  @TempDir private static Path directory;

  private static DriverCassandraClient client;
  private static CassandraRuntime runtime;

  @BeforeAll
  static void load() {
    cassandra.execute(
        "CREATE TABLE numbers (id int PRIMARY KEY, name text)",
        "CREATE TABLE wide (p int, c int, s int static, v text, PRIMARY KEY (p, c))");
    insertAll("INSERT INTO %s.numbers (id, name) VALUES (?, 'n')", ROWS);
    client = ClientFixture.connect(ClientFixture.config(cassandra.contactPoint()));
    runtime = new CassandraRuntime(client);
  }

  @AfterAll
  static void close() {
    client.close();
  }

  @Test
  void scansInPagesOfNoMoreThanTheSizeAskedFor() {
    QueryContext context = RowCursorFixture.context(1_000);
    RowCursor cursor = runtime.open(CqlRead.allOf(table("numbers")), context, List.of());
    assertThat(RowCursorFixture.firstColumn(cursor)).hasSize(ROWS).doesNotHaveDuplicates();
    assertThat(context.counters().requests()).isEqualTo(1);
    // The first page is smaller as long as nobody knows how wide the rows are.
    assertThat(context.counters().pages()).isBetween(25L, 26L);
    assertThat(context.counters().rows()).isEqualTo(ROWS);
  }

  @Test
  void readsOneRowByItsKey() {
    QueryContext context = RowCursorFixture.context(1_000);
    RowCursor cursor = runtime.open(byId("numbers", 17, 23), context, List.of());
    assertThat(RowCursorFixture.rows(cursor)).containsExactly(row(17, "n"), row(23, "n"));
    assertThat(context.counters().requests()).isEqualTo(2);
    assertThat(context.counters().rows()).isEqualTo(2);
  }

  @Test
  void readsNoMoreThanTheLimit() {
    QueryContext context = RowCursorFixture.context(1_000);
    CqlRead read =
        CqlRead.allOf(table("numbers")).withLimit(new RowLimit(new Literal(5), Optional.empty()));
    assertThat(RowCursorFixture.rows(runtime.open(read, context, List.of()))).hasSize(5);
    assertThat(context.counters().rows()).isEqualTo(5);
    assertThat(context.counters().pages()).isEqualTo(1);
  }

  @Test
  void readsEveryRowOnceWhereALimitTakesSeveralPages() {
    CqlRead read =
        CqlRead.allOf(table("numbers"))
            .withLimit(new RowLimit(new Literal(1_900), Optional.empty()));
    List<Object> ids =
        RowCursorFixture.firstColumn(
            runtime.open(read, RowCursorFixture.context(10_000), List.of()));
    assertThat(ids).hasSize(1_900).doesNotHaveDuplicates();
  }

  @Test
  void takesTheLargestLimitForNone() {
    CqlRead read =
        CqlRead.allOf(table("numbers"))
            .withLimit(new RowLimit(new Literal(Long.MAX_VALUE), Optional.empty()));
    QueryContext context = RowCursorFixture.context(5_000);
    assertThat(RowCursorFixture.rows(runtime.open(read, context, List.of()))).hasSize(ROWS);
  }

  @Test
  void readsTimeToLiveAndWriteTime() {
    cassandra.execute(
        "CREATE TABLE timed (id int PRIMARY KEY, v text, w text)",
        "INSERT INTO timed (id, v) VALUES (1, 'x') USING TTL 1000 AND TIMESTAMP 12345");
    TableDefinition timed = table("timed");
    List<CqlSelector> selectors =
        List.of(
            selector(timed, "v", CellPart.TTL),
            selector(timed, "v", CellPart.WRITETIME),
            selector(timed, "w", CellPart.WRITETIME));
    CqlRead read = CqlRead.allOf(timed).withSelectors(selectors);
    List<Object[]> rows =
        RowCursorFixture.rows(runtime.open(read, RowCursorFixture.context(10), List.of()));
    assertThat((Integer) rows.get(0)[0]).isBetween(900, 1000);
    assertThat(rows.get(0)[1]).isEqualTo(12_345L);
    assertThat(rows.get(0)[2]).isNull();
  }

  @Test
  void readsAPartitionOfStaticCellsAlone() {
    cassandra.execute("INSERT INTO wide (p, s) VALUES (1, 7)");
    QueryContext context = RowCursorFixture.context(10);
    RowCursor cursor = runtime.open(CqlRead.allOf(table("wide")), context, List.of());
    assertThat(RowCursorFixture.rows(cursor)).containsExactly(row(1, null, 7, null));
  }

  @Test
  void readsATableThatWasDroppedAndMadeAgainWithOtherTypes() {
    cassandra.execute(
        "CREATE TABLE again (id int PRIMARY KEY, v int)",
        "INSERT INTO again (id, v) VALUES (1, 2)");
    assertThat(readAll("again")).containsExactly(row(1, 2));
    cassandra.execute(
        "DROP TABLE again",
        "CREATE TABLE again (id text PRIMARY KEY, v text)",
        "INSERT INTO again (id, v) VALUES ('one', 'two')");
    assertThat(readAll("again")).containsExactly(row("one", "two"));
    assertThat(
            RowCursorFixture.rows(
                runtime.open(byId("again", "one"), RowCursorFixture.context(10), List.of())))
        .containsExactly(row("one", "two"));
  }

  @Test
  void readsATableWhoseColumnsChangeBetweenReads() {
    cassandra.execute(
        "CREATE TABLE growing (id int PRIMARY KEY, v int)",
        "INSERT INTO growing (id, v) VALUES (1, 2)");
    CqlRead before = CqlRead.allOf(table("growing"));
    QueryContext context = RowCursorFixture.context(10);
    assertThat(RowCursorFixture.rows(runtime.open(before, context, List.of()))).hasSize(1);
    cassandra.execute("ALTER TABLE growing ADD w text");
    assertThat(RowCursorFixture.rows(runtime.open(before, context, List.of())))
        .containsExactly(row(1, 2));
    assertThat(readAll("growing")).containsExactly(row(1, 2, null));
    cassandra.execute("ALTER TABLE growing DROP v");
    assertFails(() -> RowCursorFixture.rows(runtime.open(before, context, List.of())));
  }

  @Test
  void tellsWhatCassandraRefuses() {
    CqlRequest wrong = request("SELECT id FROM " + cassandra.keyspace() + ".missing", List.of());
    assertThat(ClientFixture.failureOf(client.execute(wrong)).error())
        .isEqualTo(SqlError.CASSANDRA_ERROR);
    assertThat(ClientFixture.failureOf(client.execute(wrong)).getMessage())
        .contains("table missing does not exist")
        .doesNotContain("Exception");
  }

  @Test
  void failsForAValueOfTheWrongClassInsteadOfHanging() {
    String text = "SELECT id FROM " + cassandra.keyspace() + ".numbers WHERE id = ?";
    CompletableFuture<CqlPage> answer = client.execute(request(text, List.of("text")));
    assertThat(ClientFixture.failureOf(answer).error()).isEqualTo(SqlError.CASSANDRA_ERROR);
  }

  @Test
  void endsAScanAtItsDeadline() {
    QuerySettings settings =
        new QuerySettings(
            1,
            DefaultConsistencyLevel.ONE,
            java.time.ZoneOffset.UTC,
            Optional.of(Duration.ofMillis(300)),
            1L << 20);
    QueryContext context = new QueryContext(settings);
    RowCursor cursor = runtime.open(CqlRead.allOf(table("numbers")), context, List.of());
    assertThatThrownBy(() -> RowCursorFixture.rows(cursor))
        .isInstanceOfSatisfying(
            SqlFailure.class, e -> assertThat(e.error()).isEqualTo(SqlError.STATEMENT_TIMEOUT));
  }

  @Test
  void estimatesATableThatIsInMemoryOnly() {
    RowEstimate estimate = estimate("numbers");
    assertThat(estimate.source()).isEqualTo(Source.TOKEN_SAMPLE);
    assertThat(estimate.rows()).isBetween(ROWS * 0.5, ROWS * 2.0);
    assertThat(estimate.partitions()).isBetween(ROWS * 0.5, ROWS * 2.0);
  }

  @Test
  void estimatesATableOfLargePartitions() {
    cassandra.execute("CREATE TABLE large (p int, c int, PRIMARY KEY (p, c))");
    insertAll("INSERT INTO %s.large (p, c) VALUES (1, ?)", 1_500);
    insertAll("INSERT INTO %s.large (p, c) VALUES (2, ?)", 1_500);
    RowEstimate estimate = estimate("large");
    assertThat(estimate.partitions()).isEqualTo(2);
    assertThat(estimate.rows()).isBetween(1_500.0, 6_000.0);
  }

  @Test
  void countsViewsAndSmallTables() {
    cassandra.execute(
        "CREATE TABLE base (id int PRIMARY KEY, name text)",
        "CREATE MATERIALIZED VIEW by_name AS SELECT name, id FROM base"
            + " WHERE name IS NOT NULL AND id IS NOT NULL PRIMARY KEY (name, id)",
        "INSERT INTO base (id, name) VALUES (1, 'a')");
    assertThat(estimate("base").source()).isEqualTo(Source.COUNTED);
    assertThat(estimate("base").rows()).isEqualTo(1);
    assertThat(estimate("by_name").source()).isEqualTo(Source.COUNTED);
  }

  @Test
  void followsTheDriversOwnConfiguration() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("driver.conf"),
            "datastax-java-driver.basic.load-balancing-policy.local-datacenter = elsewhere");
    CassandraConnectionConfig config =
        ClientFixture.config(cassandra.contactPoint()).withDriverConfig(file);
    try (DriverCassandraClient lost = new DriverCassandraClient(config)) {
      CassandraRuntime other = new CassandraRuntime(lost);
      assertThat(lost.awaitConnection(Duration.ofSeconds(30))).isTrue();
      RowCursor cursor = other.open(byId("numbers", 1), RowCursorFixture.context(10), List.of());
      assertThatThrownBy(cursor::advance)
          .isInstanceOfSatisfying(
              SqlFailure.class,
              e -> assertThat(e.error()).isEqualTo(SqlError.CASSANDRA_UNREACHABLE));
      assertThat(other.rowEstimate(table("numbers")).source()).isEqualTo(Source.UNKNOWN);
    }
  }

  private static RowEstimate estimate(String name) {
    TableDefinition table = table(name);
    Eventually.assertTrue("estimated", () -> runtime.rowEstimate(table).source() != Source.UNKNOWN);
    return runtime.rowEstimate(table);
  }

  private static List<Object[]> readAll(String table) {
    QueryContext context = RowCursorFixture.context(10);
    return RowCursorFixture.rows(runtime.open(CqlRead.allOf(table(table)), context, List.of()));
  }

  private static void assertFails(Runnable read) {
    assertThatThrownBy(read::run).isInstanceOf(SqlFailure.class);
  }

  private static CqlRead byId(String name, Object... ids) {
    TableDefinition table = table(name);
    ColumnDefinition id = table.partitionKey().get(0);
    List<Literal> values = java.util.Arrays.stream(ids).map(Literal::new).toList();
    return CqlRead.allOf(table)
        .withKey(new KeyCondition(List.of(new KeyEquality(id, List.copyOf(values)))));
  }

  private static CqlSelector selector(TableDefinition table, String column, CellPart part) {
    return new CqlSelector(table.findColumn(column).orElseThrow(), part);
  }

  private static CqlRequest request(String text, List<Object> values) {
    return new CqlRequest(text, values, 10, DefaultConsistencyLevel.ONE, Optional.empty());
  }

  private static TableDefinition table(String name) {
    return ClientFixture.table(client, cassandra.keyspace(), name);
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static void insertAll(String cql, int rows) {
    CqlSession session = cassandra.session();
    PreparedStatement insert = session.prepare(cql.formatted(cassandra.keyspace()));
    Semaphore window = new Semaphore(128);
    List<CompletionStage<AsyncResultSet>> sent =
        IntStream.range(0, rows)
            .mapToObj(
                id -> {
                  window.acquireUninterruptibly();
                  return session
                      .executeAsync(insert.bind(id))
                      .whenComplete((done, failure) -> window.release());
                })
            .toList();
    sent.forEach(stage -> stage.toCompletableFuture().join());
  }
}
