package io.casgate.gateway.avatica;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.gateway.server.CountedRows;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import io.casgate.gateway.server.TestServerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many clients at once, and one client that asks twice at once. */
class ConcurrencyTest {
  private static final String NUMBERS = "select n";

  @ParameterizedTest
  @EnumSource
  void servesFiftyClientsAtOnce(Encoding encoding) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(50);
    try (GatewayFixture gateway =
        GatewayFixture.start(TestServerConfig.DEFAULTS.withFrameRows(50))) {
      gateway
          .plans()
          .put(
              NUMBERS,
              FakePlan.ofNumbers(
                  (context, parameters) ->
                      IntStream.rangeClosed(1, 1_000).mapToObj(n -> new Object[] {n}).iterator()));
      List<Callable<Long>> work = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        work.add(() -> sum(gateway, encoding));
      }
      for (Future<Long> sum : clients.invokeAll(work)) {
        assertThat(sum.get()).isEqualTo(3 * 500_500L);
      }
      assertThat(gateway.server().openSessions()).isZero();
      assertThat(gateway.server().openStatements()).isZero();
    } finally {
      clients.shutdownNow();
    }
  }

  private static long sum(GatewayFixture gateway, Encoding encoding) throws Exception {
    long sum = 0;
    try (Connection connection = gateway.connect(encoding)) {
      for (int i = 0; i < 3; i++) {
        try (Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery(NUMBERS)) {
          while (rows.next()) {
            sum += rows.getInt(1);
          }
        }
      }
    }
    return sum;
  }

  @Test
  void givesEachRowToOneOfTwoRequestsForTheSameFrame() throws Exception {
    try (GatewayFixture gateway =
        GatewayFixture.start(TestServerConfig.DEFAULTS.withFrameRows(10))) {
      CountedRows rows = new CountedRows(30).heldFrom(11);
      gateway.plans().put(NUMBERS, FakePlan.ofNumbers(rows));
      JsonClient client = new JsonClient(gateway.server().url());
      client.send("openConnection", "\"info\":{}");
      String id = client.send("createStatement", "").replaceAll(".*statementId\":(\\d+).*", "$1");
      client.send(
          "prepareAndExecute",
          "\"statementId\":" + id + ",\"sql\":\"" + NUMBERS + "\",\"maxRowsTotal\":-1");
      String fetch = "\"statementId\":" + id + ",\"offset\":10,\"fetchMaxRowCount\":10";
      CompletableFuture<String> one = client.sendAsync("fetch", fetch);
      CompletableFuture<String> two = client.sendAsync("fetch", fetch);
      rows.release();
      List<String> answers = List.of(one.get(), two.get());
      assertThat(answers).anyMatch(answer -> answer.contains("\"rows\":[[11],[12],"));
      assertThat(answers).anyMatch(answer -> answer.contains("A part of the result got lost"));
      client.send("closeConnection", "");
      assertThat(rows.isClosed()).isTrue();
    }
  }

  /** A client that speaks Avatica's JSON by hand. */
  private record JsonClient(String url, HttpClient http) {
    private JsonClient(String url) {
      this(url, HttpClient.newHttpClient());
    }

    String send(String request, String more) {
      return sendAsync(request, more).join();
    }

    CompletableFuture<String> sendAsync(String request, String more) {
      String body =
          "{\"request\":\""
              + request
              + "\",\"connectionId\":\"c\""
              + (more.isEmpty() ? "" : "," + more)
              + "}";
      return http.sendAsync(
              HttpRequest.newBuilder(URI.create(url))
                  .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
                  .build(),
              BodyHandlers.ofString())
          .thenApply(HttpResponse::body);
    }
  }
}
