package io.casgate.gateway.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlLexer;
import io.casgate.adapter.sql.SqlMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandParserTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          SET time_zone = 'UTC'                            | SetVariables
          set session time_zone='UTC', autocommit = 1      | SetVariables
          SET LOCAL time_zone := 'UTC'                     | SetVariables
          SET @x = 1, @y = 'a'                    | SetUserVariables
          SET @@time_zone = "UTC"                          | SetVariables
          SET @@session.cassandra_rnd_batch_size = 5       | SetVariables
          SET max_statement_time = -1                      | SetVariables
          SET time_zone = DEFAULT                          | SetVariables
          SET STATEMENT max_statement_time = 1 FOR SELECT 1 | SetStatement
          SET NAMES utf8mb4 COLLATE utf8mb4_bin            | AcceptedStatement
          SET CHARACTER SET utf8                           | AcceptedStatement
          SET TRANSACTION ISOLATION LEVEL READ COMMITTED   | AcceptedStatement
          SET SESSION TRANSACTION READ ONLY                | AcceptedStatement
          BEGIN                                            | AcceptedStatement
          BEGIN WORK                                       | AcceptedStatement
          START TRANSACTION READ ONLY                      | AcceptedStatement
          commit                                           | AcceptedStatement
          ROLLBACK                                         | AcceptedStatement
          USE lens                                         | UseDatabase
          use `lens`;                                      | UseDatabase
          SHOW DATABASES                                   | ShowDatabases
          SHOW SCHEMAS LIKE 'l%'                           | ShowDatabases
          SHOW TABLES                                      | ShowTables
          SHOW FULL TABLES FROM lens LIKE 'm%'             | ShowTables
          SHOW TABLES IN `lens`                            | ShowTables
          SHOW COLUMNS FROM movies                         | ShowColumns
          SHOW FULL FIELDS FROM movies FROM lens LIKE 't%' | ShowColumns
          SHOW COLUMNS IN lens.movies                      | ShowColumns
          SHOW KEYS FROM movies                            | ShowKeys
          SHOW INDEX FROM movies IN lens                   | ShowKeys
          DESCRIBE movies                                  | ShowColumns
          DESC lens.movies title                           | ShowColumns
          EXPLAIN movies                                   | ShowColumns
          DESC plan                                        | ShowColumns
          SHOW VARIABLES                                   | ShowVariables
          SHOW SESSION VARIABLES LIKE 'cass%'              | ShowVariables
          SHOW GLOBAL VARIABLES                            | ShowVariables
          SHOW WARNINGS                                    | ShowWarnings
          EXPLAIN SELECT 1                                 | Explain
          DESCRIBE SELECT 1                                | Explain
          EXPLAIN WITH a AS (SELECT 1) SELECT * FROM a     | Explain
          EXPLAIN (SELECT 1) UNION (SELECT 2)              | Explain
          EXPLAIN PLAN FOR SELECT 1                        | ExplainPlan
          SELECT @@version_comment LIMIT 1                 | SelectVariables
          SELECT @@session.time_zone AS tz, @@sql_mode     | SelectVariables
          """)
  void reads(String sql, String command) {
    assertThat(parse(sql)).map(read -> read.getClass().getSimpleName()).contains(command);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "select * from lens.movies",
        "(SELECT 1)",
        "WITH a AS (SELECT 1) SELECT * FROM a",
        "VALUES (1)",
        "SELECT @@version, id FROM movies",
        "`SET` x = 1"
      })
  void leavesQueriesToThePlanner(String sql) {
    assertThat(parse(sql)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          # statement                          | error | line | column | text
          SET                                  | 1064 | 1 | 4  | expected a variable, found the end
          SET time_zone 'UTC'                  | 1064 | 1 | 15 | expected =, found ''UTC''
          SET time_zone =                      | 1064 | 1 | 16 | expected a value
          SET time_zone = 'UTC' extra          | 1064 | 1 | 23 | expected the end of the statement, found 'extra'
          SET autocommit = 1,\\n  time_zon = 'UTC' | 1193 | 2 | 3 | Did you mean 'time_zone'?
          SET GLOBAL time_zone = 'UTC'         | 1227 | 1 | 5  | configuration file
          SET @@global.time_zone = 'UTC'       | 1227 | 1 | 5  | configuration file
          SET @x = f(1)                        | 1235 | 1 | 10 | Write the value
          SET time_zone = @@time_zone          | 1235 | 1 | 17 | Write the value itself
          SET time_zone = ?                    | 1235 | 1 | 17 | Write the value itself
          SET NAMES                            | 1064 | 1 | 10 | expected a value
          SET STATEMENT sql_mode = '' FOR SELECT 1 | 1235 | 1 | 15 | SET STATEMENT sql_mode
          SET STATEMENT autocommit = 1 FOR SET autocommit = 1 | 1064 | 1 | 34 | expected a query
          USE                                  | 1064 | 1 | 4  | expected a database, found the end
          USE lens.movies                      | 1064 | 1 | 9  | expected the end
          SHOW                                 | 1064 | 1 | 5  | expected one of DATABASES
          SHOW TABELS                          | 1064 | 1 | 6  | Did you mean 'TABLES'?
          SHOW PROCESSLIST                     | 1235 | 1 | 6  | SHOW knows DATABASES
          SHOW TABLES LIKE m                   | 1064 | 1 | 18 | expected a pattern in quotes
          SHOW TABLES WHERE 1                  | 1235 | 1 | 13 | Use LIKE
          SHOW COLUMNS                         | 1064 | 1 | 13 | expected FROM and a table
          SHOW COLUMNS FROM                    | 1064 | 1 | 18 | expected a table
          DESCRIBE                             | 1064 | 1 | 9  | expected a table
          EXPLAIN PLAN FOR                     | 1064 | 1 | 17 | expected a query
          EXPLAIN PLAN FOR DELETE FROM x       | 1064 | 1 | 18 | expected a query
          EXPLAIN FORMAT=JSON SELECT 1         | 1235 | 1 | 9  | EXPLAIN FORMAT
          EXPLAIN DELETE FROM movies           | 1290 | 1 | 9  | would write
          START                                | 1064 | 1 | 6  | expected TRANSACTION
          ROLLBACK TO x                        | 1064 | 1 | 10 | expected the end
          SELECT @@no_such_thing               | 1193 | 1 | 8  | Unknown system variable
          INSERT INTO movies VALUES (1)        | 1290 | 1 | 1  | would write
          UPDATE movies SET title = ''         | 1290 | 1 | 1  | would write
          DELETE FROM movies                   | 1290 | 1 | 1  | would write
          REPLACE INTO movies VALUES (1)       | 1290 | 1 | 1  | would write
          TRUNCATE TABLE movies                | 1290 | 1 | 1  | would write
          CREATE TABLE t (a INT)               | 1290 | 1 | 1  | would write
          DROP TABLE movies                    | 1290 | 1 | 1  | would write
          ALTER TABLE movies ADD a INT         | 1290 | 1 | 1  | would write
          """)
  void refuses(String sql, int error, int line, int column, String text) {
    SqlFailure failure =
        catchThrowableOfType(SqlFailure.class, () -> parse(sql.replace("\\n", "\n")));
    assertThat(failure.error().number()).isEqualTo(error);
    assertThat(failure.position()).contains(new SourcePosition(line, column));
    assertThat(failure).hasMessageContaining(text);
  }

  @Test
  void keepsThePlacesOfAQueryInsideACommand() {
    Optional<Command> command = parse("EXPLAIN\n  SELECT nowhere");
    LexedStatement query = ((Explain) command.orElseThrow()).query();
    assertThat(query.tokens().get(0).position()).isEqualTo(new SourcePosition(2, 3));
    assertThat(query.canonicalText().strip()).startsWith("SELECT");
  }

  @ParameterizedTest
  @CsvSource({
    "m%, m%",
    "My\\_Table, my!_table",
    "a!b, a!!b",
    "50\\%!, 50!%!!",
    "back\\slash, backslash"
  })
  void writesPatternsForSql(String pattern, String sql) {
    assertThat(new NamePattern(pattern).forSql()).isEqualTo(sql);
  }

  @Test
  void matchesNamesByPattern() {
    NamePattern pattern = new NamePattern("cassandra\\_%size");
    assertThat(pattern.matches("CASSANDRA_rnd_batch_size")).isTrue();
    assertThat(pattern.matches("cassandraXrnd_batch_size")).isFalse();
    assertThat(new NamePattern("a.c").matches("abc")).isFalse();
    assertThat(new NamePattern("a_c").matches("abc")).isTrue();
  }

  private static Optional<Command> parse(String sql) {
    SqlMode mode = SqlMode.AVATICA_DEFAULT;
    return CommandParser.parse(SqlLexer.lex(sql, mode), mode);
  }
}
