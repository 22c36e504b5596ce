package io.casgate.gateway.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.catalog.FakeCluster;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.command.StatementResult;
import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.session.Session;
import io.casgate.gateway.session.SessionWarning;
import io.casgate.gateway.session.Sessions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementEngineTest {
  private final FakeCluster cluster = FakeCluster.withSampleTables();
  private final FakePlanner planner = new FakePlanner(5);
  private final StatementEngine engine = new StatementEngine(new TableCatalog(cluster), planner);
  private final Sessions sessions = new Sessions(GatewayConfig.DEFAULTS);
  private final Session session = sessions.open("s", Map.of());

  @Test
  void plansOnceForManyExecutions() {
    PreparedSql prepared = engine.prepare(session, "SELECT ?");
    assertThat(prepared.yieldsRows()).isTrue();
    assertThat(prepared.parameters()).hasSize(1);
    assertThat(count(prepared)).isEqualTo(5);
    assertThat(count(prepared)).isEqualTo(5);
    assertThat(planner.planned()).hasSize(1);
  }

  @Test
  void plansAgainWhenTheSchemaChanged() {
    PreparedSql prepared = engine.prepare(session, "SELECT 1");
    cluster.change(definition -> FakeCluster.withKeyspace(definition, "fresh"));
    assertThat(rows(prepared).columns()).extracting(ResultColumn::label).containsExactly("plan2");
    assertThat(prepared.columns()).extracting(ResultColumn::label).containsExactly("plan2");
  }

  @Test
  void plansAgainWhenDatabaseOrModeChanged() {
    PreparedSql prepared = engine.prepare(session, "SELECT 1");
    assertThat(planner.planned().get(0).database()).isEmpty();
    run("USE LENS");
    count(prepared);
    assertThat(planner.planned().get(1).database()).contains("lens");
    run("SET sql_mode = ''");
    count(prepared);
    assertThat(planner.planned().get(2).sqlMode().flags()).isEmpty();
    count(prepared);
    assertThat(planner.planned()).hasSize(3);
  }

  @Test
  void saysThatTheCurrentDatabaseIsGone() {
    run("USE lens");
    cluster.change(definition -> FakeCluster.withoutKeyspace(definition, "lens"));
    assertThatThrownBy(() -> engine.prepare(session, "SELECT 1"))
        .hasMessageStartingWith("Unknown database 'lens'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ;; ", "-- nothing", "/* nothing */"})
  void refusesEmptyStatements(String sql) {
    assertThatThrownBy(() -> engine.prepare(session, sql)).hasMessage("Query was empty.");
  }

  @Test
  void refusesTwoStatements() {
    assertThatThrownBy(() -> engine.prepare(session, "SELECT 1; SELECT 2"))
        .hasMessageContaining("more than one statement. (line 1, column 9)");
  }

  @Test
  void commandsThatYieldNoRowsSaySo() {
    PreparedSql prepared = engine.prepare(session, "SET autocommit = 0");
    assertThat(prepared.yieldsRows()).isFalse();
    assertThat(prepared.columns()).isEmpty();
    assertThat(run("SET autocommit = 0")).isEqualTo(new StatementResult.Done(0));
    assertThat(session.openQueries()).isZero();
  }

  @Test
  void preparingASetChangesNothing() {
    engine.prepare(session, "SET cassandra_rnd_batch_size = 5");
    assertThat(session.querySettings().pageSize()).isEqualTo(10_000);
    run("SET cassandra_rnd_batch_size = 5");
    assertThat(session.querySettings().pageSize()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # statement                                     | rows
          SELECT 1                                        | 2
          (SELECT 1)                                      | 2
          SELECT * FROM (SELECT 1 LIMIT 9) t              | 2
          SELECT 1 LIMIT 9                                | 5
          SELECT 1 FETCH FIRST 9 ROWS ONLY                | 5
          SET STATEMENT sql_select_limit = 3 FOR SELECT 1 | 3
          SHOW DATABASES                                  | 5
          """)
  void sqlSelectLimitCountsForSelectsWithoutLimit(String sql, int rows) {
    run("SET sql_select_limit = 2");
    assertThat(count(engine.prepare(session, sql))).isEqualTo(rows);
  }

  @Test
  void rowsOfTheClientCountMoreThanTheVariable() {
    run("SET sql_select_limit = 2");
    PreparedSql prepared = engine.prepare(session, "SELECT 1");
    assertThat(count(execute(prepared, OptionalLong.of(4)))).isEqualTo(4);
    assertThat(count(execute(prepared, OptionalLong.of(Long.MAX_VALUE)))).isEqualTo(5);
    assertThat(count(execute(prepared, OptionalLong.of(0)))).isZero();
  }

  @Test
  void queryEndsWithItsLastRow() {
    PreparedSql prepared = engine.prepare(session, "SELECT 1");
    StatementResult.Rows result = rows(prepared);
    assertThat(session.openQueries()).isEqualTo(1);
    while (result.rows().next()) {
      assertThat(session.isWorking()).isFalse();
    }
    assertThat(session.openQueries()).isZero();
    assertThat(planner.openStreams()).isZero();
    result.rows().close();
    assertThat(result.rows().next()).isFalse();
  }

  @Test
  void queryEndsWithTheCloseOfItsRows() {
    RowStream rows = rows(engine.prepare(session, "SELECT 1")).rows();
    rows.next();
    rows.close();
    rows.close();
    assertThat(session.openQueries()).isZero();
    assertThat(planner.openStreams()).isZero();
  }

  @Test
  void queryEndsWithItsFailure() {
    planner.failWith(() -> SqlError.CASSANDRA_TIMEOUT.with("slow"));
    RowStream rows = rows(engine.prepare(session, "SELECT 1")).rows();
    rows.next();
    assertThatThrownBy(rows::next).hasMessageContaining("slow");
    assertThat(session.openQueries()).isZero();
    assertThat(session.isWorking()).isFalse();
    assertThat(planner.openStreams()).isZero();
    assertThat(session.warnings()).extracting(SessionWarning::code).containsExactly(1205);
  }

  @Test
  void startsNothingThatWasCancelledBefore() {
    PreparedSql prepared = engine.prepare(session, "SELECT 1");
    QueryContext query = engine.newQuery(session, prepared);
    query.cancel();
    assertThatThrownBy(() -> engine.execute(session, prepared, Execution.of(List.of(), query)))
        .hasMessageContaining("interrupted");
    assertThat(session.openQueries()).isZero();
    assertThat(planner.openStreams()).isZero();
  }

  @Test
  void closingTheSessionCancelsItsStatements() {
    PreparedSql prepared = engine.prepare(session, "SELECT 1");
    QueryContext query = engine.newQuery(session, prepared);
    engine.execute(session, prepared, Execution.of(List.of(), query));
    sessions.close("s");
    assertThat(query.isCancelled()).isTrue();
  }

  @Test
  void setStatementCountsForItsQueryAlone() {
    PreparedSql prepared =
        engine.prepare(session, "SET STATEMENT max_statement_time = 7 FOR SELECT 1");
    QueryContext query = engine.newQuery(session, prepared);
    assertThat(query.settings().timeLimit()).contains(Duration.ofSeconds(7));
    assertThat(session.querySettings().timeLimit()).isEmpty();
    session.end(query);
  }

  @Test
  void warningsLastUntilTheNextStatement() {
    assertThatThrownBy(() -> run("USE nowhere")).hasMessageContaining("nowhere");
    assertThat(run("SHOW WARNINGS")).isInstanceOf(StatementResult.Rows.class);
    assertThat(session.warnings()).extracting(SessionWarning::code).containsExactly(1049);
    run("SET autocommit = 1");
    assertThat(session.warnings()).isEmpty();
  }

  private StatementResult run(String sql) {
    return execute(engine.prepare(session, sql), OptionalLong.empty());
  }

  private StatementResult.Rows rows(PreparedSql prepared) {
    return (StatementResult.Rows) execute(prepared, OptionalLong.empty());
  }

  private StatementResult execute(PreparedSql prepared, OptionalLong maxRows) {
    QueryContext query = engine.newQuery(session, prepared);
    return engine.execute(session, prepared, new Execution(List.of(), maxRows, query));
  }

  private int count(PreparedSql prepared) {
    return count(execute(prepared, OptionalLong.empty()));
  }

  private static int count(StatementResult result) {
    int count = 0;
    try (RowStream rows = ((StatementResult.Rows) result).rows()) {
      while (rows.next()) {
        count++;
      }
    }
    return count;
  }
}
