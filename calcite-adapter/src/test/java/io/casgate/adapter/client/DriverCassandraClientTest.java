package io.casgate.adapter.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The client while there is no Cassandra. */
class DriverCassandraClientTest {
  private static final ContactPoint NOBODY = new ContactPoint("127.0.0.1", 1);

  @Test
  void startsAndSaysWhomItCannotReach() {
    try (DriverCassandraClient client = clientOf(NOBODY)) {
      assertThat(client.isConnected()).isFalse();
      assertThat(client.definition().keyspaces()).isEmpty();
      assertThatThrownBy(client::refreshDefinition)
          .isInstanceOfSatisfying(
              SqlFailure.class,
              failure -> assertThat(failure.error()).isEqualTo(SqlError.CASSANDRA_UNREACHABLE));
      Eventually.assertTrue("it tried", () -> !failure(client).contains("connecting"));
      assertThat(failure(client)).contains("Cassandra: 127.0.0.1:1 (Connection refused).");
    }
  }

  @Test
  void saysThatAHostIsUnknown() {
    try (DriverCassandraClient client = clientOf(new ContactPoint("no-such-host.invalid", 9042))) {
      Eventually.assertTrue("it tried", () -> !failure(client).contains("connecting"));
      assertThat(failure(client)).contains("no-such-host.invalid:9042 (unknown host)");
    }
  }

  @Test
  void closesWhileItStillTries() {
    DriverCassandraClient client = clientOf(NOBODY);
    client.close();
    client.close();
    assertThat(client.awaitConnection(Duration.ofSeconds(1))).isFalse();
    assertThat(client.isConnected()).isFalse();
    assertThat(client.definition().keyspaces()).isEmpty();
    assertThat(failure(client)).contains("closed");
  }

  private static DriverCassandraClient clientOf(ContactPoint point) {
    return new DriverCassandraClient(
        CassandraConnectionConfig.DEFAULTS.withContactPoints(List.of(point)));
  }

  private static String failure(DriverCassandraClient client) {
    CqlRequest request =
        new CqlRequest(
            "SELECT id FROM ks.t", List.of(), 1, DefaultConsistencyLevel.ONE, Optional.empty());
    SqlFailure failure = ClientFixture.failureOf(client.execute(request));
    assertThat(failure.error()).isEqualTo(SqlError.CASSANDRA_UNREACHABLE);
    return failure.getMessage();
  }
}
