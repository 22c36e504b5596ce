package io.casgate.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.runtime.QuerySettings;
import io.casgate.gateway.config.GatewayConfig;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionVariablesTest {
  private static final SessionVariables DEFAULTS =
      SessionVariables.defaults(GatewayConfig.DEFAULTS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # variable                 | kind    | written             | shown
          time_zone                  | TEXT    | UTC                 | UTC
          time_zone                  | TEXT    | utc                 | UTC
          time_zone                  | WORD    | SYSTEM              | SYSTEM
          time_zone                  | TEXT    | +02:00              | +02:00
          time_zone                  | TEXT    | -12:59              | -12:59
          time_zone                  | TEXT    | +14:00              | +14:00
          time_zone                  | TEXT    | europe/berlin       | Europe/Berlin
          TIME_ZONE                  | DEFAULT | DEFAULT             | UTC
          sql_mode                   | TEXT    | ''                  | ''
          sql_mode                   | TEXT    | ANSI_QUOTES         | ANSI_QUOTES
          sql_mode                   | TEXT    | STRICT_TRANS_TABLES | ''
          sql_mode                   | WORD    | ansi                | ANSI_QUOTES,PIPES_AS_CONCAT
          cassandra_rnd_batch_size   | NUMBER  | 1                   | 1
          cassandra_rnd_batch_size   | NUMBER  | 1073741824          | 1073741824
          cassandra_rnd_batch_size   | DEFAULT | DEFAULT             | 10000
          cassandra_read_consistency | TEXT    | local_quorum        | LOCAL_QUORUM
          cassandra_read_consistency | WORD    | EACH_QUORUM         | EACH_QUORUM
          cassandra_read_consistency | WORD    | SERIAL              | SERIAL
          cassandra_read_consistency | WORD    | LOCAL_SERIAL        | LOCAL_SERIAL
          cassandra_read_consistency | WORD    | TWO                 | TWO
          cassandra_read_consistency | WORD    | THREE               | THREE
          cassandra_read_consistency | WORD    | LOCAL_ONE           | LOCAL_ONE
          cassandra_read_consistency | WORD    | ALL                 | ALL
          cassandra_read_consistency | WORD    | QUORUM              | QUORUM
          max_statement_time         | NUMBER  | 0                   | 0.000000
          max_statement_time         | NUMBER  | 1.5                 | 1.500000
          max_statement_time         | NUMBER  | 31536000            | 31536000.000000
          sql_select_limit           | NUMBER  | 0                   | 0
          sql_select_limit           | NUMBER  | 18446744073709551615 | 18446744073709551615
          autocommit                 | NUMBER  | 0                   | OFF
          autocommit                 | WORD    | on                  | ON
          """)
  void takes(String variable, VariableValue.Kind kind, String written, String shown) {
    SessionVariables changed = DEFAULTS.with(assignment(variable, kind, written));
    assertThat(changed.text(SessionVariable.require(variable))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # variable                 | kind    | written        | error
          time_zone                  | TEXT    | Mars/Olympus   | 1298
          time_zone                  | TEXT    | +14:01         | 1298
          time_zone                  | TEXT    | +02:60         | 1298
          time_zone                  | TEXT    | ''             | 1298
          time_zone                  | NULL    | NULL           | 1231
          time_zone                  | NUMBER  | 2              | 1232
          sql_mode                   | TEXT    | NO_SUCH_MODE   | 1231
          sql_mode                   | NULL    | NULL           | 1231
          sql_mode                   | NUMBER  | 4              | 1232
          cassandra_rnd_batch_size   | NUMBER  | 0              | 1231
          cassandra_rnd_batch_size   | NUMBER  | -1             | 1231
          cassandra_rnd_batch_size   | NUMBER  | 1073741825     | 1231
          cassandra_rnd_batch_size   | NUMBER  | 1.5            | 1232
          cassandra_rnd_batch_size   | TEXT    | many           | 1232
          cassandra_rnd_batch_size   | NULL    | NULL           | 1232
          cassandra_read_consistency | WORD    | MOST           | 1231
          cassandra_read_consistency | WORD    | ANY            | 1231
          cassandra_read_consistency | NULL    | NULL           | 1231
          cassandra_read_consistency | NUMBER  | 1              | 1232
          max_statement_time         | NUMBER  | -1             | 1231
          max_statement_time         | NUMBER  | 31536000.1     | 1231
          max_statement_time         | TEXT    | long           | 1232
          sql_select_limit           | NUMBER  | -1             | 1231
          autocommit                 | NUMBER  | 2              | 1231
          version                    | TEXT    | 11             | 1238
          version                    | DEFAULT | DEFAULT        | 1238
          version_comment            | TEXT    | x              | 1238
          """)
  void refuses(String variable, VariableValue.Kind kind, String written, int error) {
    SqlFailure failure =
        catchThrowableOfType(
            SqlFailure.class, () -> DEFAULTS.with(assignment(variable, kind, written)));
    assertThat(failure.error().number()).isEqualTo(error);
  }

  @Test
  void asksForTheNameThatWasMeant() {
    Assertions.assertThatThrownBy(() -> SessionVariable.require("cassandra_rnd_batchsize"))
        .hasMessage(
            "Unknown system variable 'cassandra_rnd_batchsize'. Hint: Did you mean"
                + " 'cassandra_rnd_batch_size'?");
    Assertions.assertThatThrownBy(() -> SessionVariable.require("innodb_buffer_pool_size"))
        .hasMessage("Unknown system variable 'innodb_buffer_pool_size'.");
  }

  @Test
  void namesTheRangeInTheHint() {
    Assertions.assertThatThrownBy(
            () ->
                DEFAULTS.with(
                    assignment("cassandra_rnd_batch_size", VariableValue.Kind.NUMBER, "0")))
        .hasMessage(
            "Variable 'cassandra_rnd_batch_size' can't be set to the value of '0'. Hint: From 1 to"
                + " 1073741824.");
  }

  @Test
  void startsWithWhatTheConfigurationSays() {
    GatewayConfig config =
        GatewayConfig.load(
            Optional.empty(),
            Map.of(
                "CASGATE_SQL_TIME_ZONE",
                "Europe/Berlin",
                "CASGATE_SQL_MAX_STATEMENT_TIME",
                "90s",
                "CASGATE_SQL_RND_BATCH_SIZE",
                "500",
                "CASGATE_CASSANDRA_READ_CONSISTENCY",
                "QUORUM",
                "CASGATE_SQL_STATEMENT_MEMORY",
                "8MB"));
    QuerySettings settings = SessionVariables.defaults(config).querySettings();
    assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(settings.timeLimit()).contains(Duration.ofSeconds(90));
    assertThat(settings.pageSize()).isEqualTo(500);
    assertThat(settings.readConsistency()).hasToString("QUORUM");
    assertThat(settings.memoryLimit()).isEqualTo(8L << 20);
  }

  @Test
  void noLimitOfTimeIsZero() {
    assertThat(DEFAULTS.querySettings().timeLimit()).isEmpty();
  }

  private static List<Assignment> assignment(
      String variable, VariableValue.Kind kind, String written) {
    return List.of(
        new Assignment(SessionVariable.require(variable), new VariableValue(kind, written)));
  }
}
