package io.casgate.gateway.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.plan.PlanCache;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.plan.SqlPlanner;
import io.casgate.gateway.catalog.FakeCluster;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.command.StatementResult;
import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.session.Session;
import io.casgate.gateway.session.Sessions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** SHOW, DESCRIBE, EXPLAIN and information_schema through the real planner. */
class CommandsOnCatalogTest {
  private static final PlanCache PLANS = new PlanCache(new SqlPlanner(), 100);

  private final FakeCluster cluster = FakeCluster.withSampleTables();
  private final StatementEngine engine =
      new StatementEngine(new TableCatalog(cluster), PLANS::plan);
  private final Sessions sessions = new Sessions(GatewayConfig.DEFAULTS);
  private final Session session = sessions.open("s", Map.of("database", "lens"));

  @Test
  void showsDatabases() {
    assertThat(query("SHOW DATABASES"))
        .isEqualTo(
            """
            Database
            Mixed
            information_schema
            lens
            """);
    assertThat(query("SHOW DATABASES LIKE 'L%'"))
        .isEqualTo(
            """
            Database (L%)
            lens
            """);
  }

  @Test
  void showsTables() {
    assertThat(query("SHOW TABLES"))
        .isEqualTo(
            """
            Tables_in_lens
            movies
            ratings_by_movie
            ratings_by_user
            """);
    assertThat(query("SHOW FULL TABLES LIKE 'ratings\\_%'"))
        .isEqualTo(
            """
            Tables_in_lens (ratings\\_%)|Table_type
            ratings_by_movie|VIEW
            ratings_by_user|BASE TABLE
            """);
    assertThat(query("SHOW TABLES FROM mixed"))
        .isEqualTo(
            """
            Tables_in_Mixed
            Camel_Case
            """);
  }

  @Test
  void describesTables() {
    assertThat(query("DESCRIBE ratings_by_user"))
        .isEqualTo(
            """
            Field|Type|Null|Key|Default|Extra
            user_id|bigint|NO|PRI|NULL|partition key 1
            at|char(36) /* timeuuid */|YES|PRI|NULL|clustering key 1 desc
            movie_id|int|YES|PRI|NULL|clustering key 2
            name|varchar /* text */|YES||NULL|static
            rating|decimal(65,30)|YES||NULL|
            """);
    assertThat(query("DESC lens.movies 'g%'"))
        .isEqualTo(
            """
            Field|Type|Null|Key|Default|Extra
            genres|varchar /* set<text> */|YES||NULL|
            """);
    assertThat(query("SHOW FULL COLUMNS FROM movies LIKE 'title'"))
        .isEqualTo(
            """
            Field|Type|Collation|Null|Key|Default|Extra|Privileges|Comment
            title|varchar /* text */|utf8mb4_bin|YES||NULL||select|
            """);
    assertThat(query("DESCRIBE information_schema.schemata"))
        .contains("SCHEMA_NAME|varchar|NO||NULL|");
  }

  @Test
  void showsKeys() {
    assertThat(query("SHOW KEYS FROM ratings_by_user"))
        .isEqualTo(
            """
            Table|Non_unique|Key_name|Seq_in_index|Column_name|Collation|Cardinality|Sub_part|Packed\
            |Null|Index_type|Comment|Index_comment
            ratings_by_user|0|PRIMARY|1|user_id|NULL|NULL|NULL|NULL||HASH||partition key 1
            ratings_by_user|0|PRIMARY|2|at|D|NULL|NULL|NULL|YES|BTREE||clustering key 1 desc
            ratings_by_user|0|PRIMARY|3|movie_id|A|NULL|NULL|NULL|YES|BTREE||clustering key 2
            """);
  }

  @Test
  void showsVariables() {
    assertThat(query("SHOW VARIABLES LIKE 'cassandra%'"))
        .isEqualTo(
            """
            Variable_name|Value
            cassandra_read_consistency|ONE
            cassandra_rnd_batch_size|10000
            """);
    assertThat(query("SELECT @@time_zone AS tz, @@sql_mode"))
        .isEqualTo(
            """
            tz|@@sql_mode
            UTC|ANSI_QUOTES,PIPES_AS_CONCAT
            """);
  }

  @Test
  void showsWhatWentWrongBefore() {
    assertThatThrownBy(() -> query("SHOW TABLES FROM nowhere"))
        .hasMessageContaining("Unknown database 'nowhere'. (line 1, column 18)");
    assertThat(query("SHOW WARNINGS")).startsWith("Level|Code|Message\nError|1049|Unknown data");
  }

  @Test
  void saysWhatDoesNotExistAndWhere() {
    assertThatThrownBy(() -> query("DESCRIBE moviez"))
        .hasMessage(
            "Table 'lens.moviez' doesn't exist. (line 1, column 10) Hint: Did you mean 'movies'?");
    Session other = sessions.open("other", Map.of());
    assertThatThrownBy(() -> engine.prepare(other, "SHOW TABLES"))
        .hasMessageStartingWith("No database selected.");
  }

  @Test
  void explainsQueries() {
    assertThat(query("EXPLAIN SELECT 1"))
        .isEqualTo(
            """
            id|select_type|table|type|possible_keys|key|key_len|ref|rows|Extra
            1|SIMPLE|NULL|NULL|NULL|NULL|NULL|NULL|NULL|No tables used
            """);
    assertThat(query("EXPLAIN PLAN FOR SELECT 1")).startsWith("PLAN\n");
  }

  @Test
  void listsTablesInInformationSchema() {
    assertThat(
            query(
                """
                select table_schema, table_name, table_type, engine, table_rows, table_comment
                from information_schema.tables where table_schema in ('lens', 'Mixed')
                order by 1, 2\
                """))
        .isEqualTo(
            """
            table_schema|table_name|table_type|engine|table_rows|table_comment
            Mixed|Camel_Case|BASE TABLE|CASSANDRA|NULL|
            lens|movies|BASE TABLE|CASSANDRA|2000|films and their genres
            lens|ratings_by_movie|VIEW|CASSANDRA|NULL|
            lens|ratings_by_user|BASE TABLE|CASSANDRA|NULL|
            """);
    assertThat(
            query(
                """
                SELECT COUNT(*) AS views FROM INFORMATION_SCHEMA.TABLES
                WHERE TABLE_TYPE = 'SYSTEM VIEW'\
                """))
        .endsWith("\n16\n");
  }

  @Test
  void listsColumnsInInformationSchema() {
    assertThat(
            query(
                """
                select column_name, ordinal_position, is_nullable, data_type,
                  character_maximum_length, numeric_precision, numeric_scale, datetime_precision,
                  column_key, column_comment, jdbc_type, jdbc_column_size, jdbc_decimal_digits
                from information_schema.columns
                where table_schema = 'lens' and table_name in ('movies', 'ratings_by_user')
                order by table_name, ordinal_position\
                """))
        .contains("id|1|NO|int|NULL|10|0|NULL|PRI|partition key 1|4|10|0\n")
        .contains("released|3|YES|timestamp|NULL|NULL|NULL|3||" + "|93|23|3\n")
        .contains("at|2|YES|char|36|NULL|NULL|NULL|PRI|clustering key 1 desc|1|36|NULL\n")
        .contains("title|4|YES|varchar|2147483647|NULL|NULL|NULL|||12|2147483647|NULL\n");
  }

  @Test
  void listsKeysInInformationSchema() {
    assertThat(
            query(
                """
                select constraint_name, column_name, ordinal_position
                from information_schema.key_column_usage
                where table_name = 'ratings_by_user' order by ordinal_position\
                """))
        .endsWith("PRIMARY|user_id|1\nPRIMARY|at|2\nPRIMARY|movie_id|3\n");
    assertThat(query("select count(*) as n from information_schema.statistics"))
        .isEqualTo("n\n6\n");
  }

  @Test
  void seesNewKeyspacesWithoutBeingPreparedAgain() {
    PreparedSql prepared = engine.prepare(session, "SHOW DATABASES");
    assertThat(text(prepared)).doesNotContain("fresh");
    cluster.change(definition -> FakeCluster.withKeyspace(definition, "fresh"));
    assertThat(text(prepared)).contains("fresh");
  }

  private String query(String sql) {
    return text(engine.prepare(session, sql));
  }

  private String text(PreparedSql prepared) {
    StatementResult result =
        engine.execute(
            session, prepared, Execution.of(List.of(), engine.newQuery(session, prepared)));
    StatementResult.Rows found = (StatementResult.Rows) result;
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(found.columns().stream().map(ResultColumn::label).collect(Collectors.joining("|")));
    try (RowStream rows = found.rows()) {
      while (rows.next()) {
        lines.add(
            Arrays.stream(rows.row())
                .map(value -> Objects.toString(value, "NULL"))
                .collect(Collectors.joining("|")));
      }
    }
    return lines.toString();
  }
}
