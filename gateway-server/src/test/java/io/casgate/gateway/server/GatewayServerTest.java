package io.casgate.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The life of a gateway: start, waiting for Cassandra, stop. */
class GatewayServerTest {
  private static final String NUMBERS = "select n";

  @Test
  void stopsInTimeAndLeavesNoThread() throws Exception {
    GatewayFixture gateway = GatewayFixture.start();
    CountedRows rows = new CountedRows(10).heldFrom(5);
    gateway.plans().put(NUMBERS, FakePlan.ofNumbers(rows));
    Connection connection = gateway.connect(Encoding.JSON);
    Statement statement = connection.createStatement();
    CompletableFuture<ResultSet> waiting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return statement.executeQuery(NUMBERS);
              } catch (Exception e) {
                throw new IllegalStateException(e.getMessage(), e);
              }
            });
    Eventually.isTrue("the query runs", () -> rows.made() == 4);
    long start = System.nanoTime();
    gateway.close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(rows.isClosed()).isTrue();
    assertThat(waiting)
        .failsWithin(5, TimeUnit.SECONDS)
        .withThrowableThat()
        .withMessageContaining("Query execution was interrupted");
    Eventually.isTrue("no thread is left: " + threads(), () -> threads().isEmpty());
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("casgate-"))
        .toList();
  }

  @Test
  void waitsForCassandraAndRecovers() throws Exception {
    try (GatewayFixture gateway = GatewayFixture.start()) {
      gateway.cassandra().setConnected(false);
      assertThat(gateway.server().isReady()).isFalse();
      assertThat(gateway.server().awaitReady(Duration.ofMillis(20))).isFalse();
      HttpResponse<String> refused = get(gateway, "/health/ready");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("\"status\":\"waiting\"", "Cassandra does not answer");
      assertThat(get(gateway, "/health/live").statusCode()).isEqualTo(200);
      gateway.cassandra().setConnected(true);
      assertThat(gateway.server().awaitReady(Duration.ofSeconds(5))).isTrue();
      assertThat(get(gateway, "/health/ready").body()).isEqualTo("{\"status\":\"up\"}");
    }
  }

  private static HttpResponse<String> get(GatewayFixture gateway, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(gateway.server().url() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
