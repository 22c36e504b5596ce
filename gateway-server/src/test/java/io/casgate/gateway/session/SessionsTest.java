package io.casgate.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.config.GatewayConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {
  private final AtomicLong clock = new AtomicLong();
  private final GatewayConfig config =
      GatewayConfig.load(
          Optional.empty(),
          Map.of(
              "CASGATE_SERVER_MAX_CONNECTIONS", "2", "CASGATE_SERVER_CONNECTION_IDLE_TIME", "10s"));
  private final Sessions sessions = new Sessions(config, clock::get);

  @Test
  void opensAndFindsAndClosesSessions() {
    Session session = sessions.open("a", Map.of());
    assertThat(sessions.require("a")).isSameAs(session);
    sessions.close("a");
    sessions.close("a");
    assertThat(session.isClosed()).isTrue();
    assertThat(sessions.find("a")).isEmpty();
    assertThatThrownBy(() -> sessions.require("a")).hasMessageStartingWith("Unknown connection");
  }

  @Test
  void refusesOneSessionTooMany() {
    sessions.open("a", Map.of());
    sessions.open("b", Map.of());
    assertThatThrownBy(() -> sessions.open("c", Map.of()))
        .hasMessage(
            "Too many connections (2). Hint: Close idle ones, or raise server.max-connections.");
    sessions.close("a");
    assertThat(sessions.open("c", Map.of()).id()).isEqualTo("c");
  }

  @Test
  void refusesAnIdThatIsOpen() {
    sessions.open("a", Map.of());
    assertThatThrownBy(() -> sessions.open("a", Map.of())).hasMessageContaining("open already");
    assertThat(sessions.size()).isEqualTo(1);
  }

  @Test
  void closesIdleSessions() {
    List<String> closed = new ArrayList<>();
    sessions.onClose(session -> closed.add(session.id()));
    sessions.open("a", Map.of());
    sessions.open("b", Map.of());
    pass(Duration.ofSeconds(9));
    sessions.require("b");
    pass(Duration.ofSeconds(2));
    sessions.closeIdle();
    assertThat(closed).containsExactly("a");
    assertThat(sessions.all()).extracting(Session::id).containsExactly("b");
  }

  @Test
  void neverEndsASessionThatWorks() {
    Session session = sessions.open("a", Map.of());
    session.beginWork();
    pass(Duration.ofHours(1));
    sessions.closeIdle();
    assertThat(session.isClosed()).isFalse();
    session.endWork();
    sessions.closeIdle();
    assertThat(session.isClosed()).isFalse();
    pass(Duration.ofSeconds(11));
    sessions.closeIdle();
    assertThat(session.isClosed()).isTrue();
  }

  @Test
  void closingCancelsWhatRuns() {
    Session session = sessions.open("a", Map.of());
    QueryContext running = session.newQuery();
    QueryContext over = session.newQuery();
    session.end(over);
    assertThat(session.openQueries()).isEqualTo(1);
    sessions.close();
    assertThat(running.isCancelled()).isTrue();
    assertThat(over.isCancelled()).isFalse();
    assertThatThrownBy(session::newQuery).hasMessageContaining("Unknown connection id: a");
  }

  @Test
  void takesSettingsFromTheClientsProperties() {
    Session session =
        sessions.open(
            "a",
            Map.of(
                "user", "ann",
                "password", "x",
                "database", "lens",
                "time_zone", "+01:00",
                "sql_mode", "",
                "cassandra_rnd_batch_size", "77"));
    assertThat(session.user()).contains("ann");
    assertThat(session.database()).contains("lens");
    assertThat(session.querySettings().pageSize()).isEqualTo(77);
    assertThat(session.variables().value(SessionVariable.SQL_MODE).flags()).isEmpty();
    assertThat(session.warnings()).isEmpty();
  }

  @Test
  void tellsOfPropertiesThatMeanNothing() {
    Session session = sessions.open("a", Map.of("partitionColumn", "id"));
    assertThat(session.warnings())
        .extracting(SessionWarning::message)
        .containsExactly("The connection property 'partitionColumn' means nothing to Casgate.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "MODEL", "schemaFactory", "parserFactory", "typeSystem"})
  void refusesPropertiesThatWouldLoadCode(String property) {
    assertThatThrownBy(() -> sessions.open("a", Map.of(property, "inline:{}")))
        .hasMessageContaining("The connection property '" + property + "' is refused.");
    assertThat(sessions.size()).isZero();
  }

  @Test
  void refusesWrongValuesOfProperties() {
    assertThatThrownBy(() -> sessions.open("a", Map.of("time_zone", "Mars")))
        .hasMessageContaining("Unknown or incorrect time zone: 'Mars'");
    assertThat(sessions.size()).isZero();
  }

  @Test
  void setsAllVariablesOrNone() {
    Session session = sessions.open("a", Map.of());
    List<Assignment> assignments =
        List.of(
            new Assignment(SessionVariable.RND_BATCH_SIZE, number("5")),
            new Assignment(SessionVariable.MAX_STATEMENT_TIME, number("-5")));
    assertThatThrownBy(() -> session.set(assignments)).hasMessageContaining("max_statement_time");
    assertThat(session.querySettings().pageSize()).isEqualTo(10_000);
  }

  @Test
  void keepsABoundedNumberOfWarnings() {
    Session session = sessions.open("a", Map.of());
    for (int i = 0; i < 100; i++) {
      session.warn(new SessionWarning(SessionWarning.Level.WARNING, i, "w"));
    }
    assertThat(session.warnings()).hasSize(64);
    session.clearWarnings();
    assertThat(session.warnings()).isEmpty();
  }

  private static VariableValue number(String text) {
    return new VariableValue(VariableValue.Kind.NUMBER, text);
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
