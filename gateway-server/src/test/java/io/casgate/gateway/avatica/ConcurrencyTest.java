package io.casgate.gateway.avatica;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.gateway.server.CountedRows;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.Eventually;
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

  /** What {@link TestServerConfig} allows. */
  private static final int WORKERS = 16;

  private static final int STATEMENTS = 50;

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
      JsonClient client = new JsonClient(gateway.server().url(), "c");
      client.send("openConnection", "\"info\":{}");
      String id = client.newStatement();
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

  @Test
  void answersWhatIsSoonDoneWhileSlowStatementsHoldTheirThreads() throws Exception {
    try (GatewayFixture gateway = GatewayFixture.start(TestServerConfig.DEFAULTS);
        Connection connection = gateway.connect(Encoding.PROTOBUF);
        Statement statement = connection.createStatement()) {
      CountedRows held = new CountedRows(1).heldFrom(1);
      gateway.plans().put(NUMBERS, FakePlan.ofNumbers(held));
      gateway.plans().put("select 1", FakePlan.ofNumbers(new CountedRows(1)).quickly());
      JsonClient client = new JsonClient(gateway.server().url(), "slow");
      List<CompletableFuture<String>> slow = client.execute(NUMBERS, 2 * WORKERS);
      Eventually.isTrue("all slow threads are taken", () -> held.opened() == WORKERS);
      statement.execute("set time_zone = '+01:00'");
      try (ResultSet rows = statement.executeQuery("select 1")) {
        assertThat(rows.next()).isTrue();
      }
      assertThat(connection.getMetaData().getTableTypes().next()).isTrue();
      held.release();
      assertThat(slow)
          .allSatisfy(answer -> assertThat(answer.get(20, SECONDS)).contains("\"rows\":[[1]]"));
      client.send("closeConnection", "");
    }
  }

  @Test
  void refusesStatementsBeyondThoseThatMayWaitAndStaysReachable() throws Exception {
    try (GatewayFixture gateway = GatewayFixture.start(TestServerConfig.DEFAULTS)) {
      CountedRows held = new CountedRows(1).heldFrom(1);
      gateway.plans().put(NUMBERS, FakePlan.ofNumbers(held));
      List<JsonClient> clients = new ArrayList<>();
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i * STATEMENTS < GatewayMeta.MOST_WAITING; i++) {
        JsonClient client = new JsonClient(gateway.server().url(), "c" + i);
        clients.add(client);
        answers.addAll(client.execute(NUMBERS, STATEMENTS));
      }
      int refused = answers.size() - GatewayMeta.MOST_WAITING;
      Eventually.isTrue(
          "the rest is refused",
          () -> answers.stream().filter(CompletableFuture::isDone).count() == refused);
      assertThat(answers)
          .filteredOn(CompletableFuture::isDone)
          .allSatisfy(answer -> assertThat(answer.join()).contains("\"errorCode\":1040"));
      assertThat(clients.get(0).health()).isEqualTo(200);
      held.release();
      assertThat(answers).allSatisfy(answer -> assertThat(answer).succeedsWithin(20, SECONDS));
      clients.forEach(client -> client.send("closeConnection", ""));
    }
  }

  /** A client that speaks Avatica's JSON by hand. */
  private record JsonClient(String url, String connectionId, HttpClient http) {
    private JsonClient(String url, String connectionId) {
      this(url, connectionId, HttpClient.newHttpClient());
    }

    /** Executes a statement so many times at once, each time on a statement of its own. */
    List<CompletableFuture<String>> execute(String sql, int times) {
      send("openConnection", "\"info\":{}");
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        answers.add(
            sendAsync(
                "prepareAndExecute",
                "\"statementId\":"
                    + newStatement()
                    + ",\"sql\":\""
                    + sql
                    + "\",\"maxRowsTotal\":-1"));
      }
      return answers;
    }

    String newStatement() {
      return send("createStatement", "").replaceAll(".*statementId\":(\\d+).*", "$1");
    }

    int health() throws Exception {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/health/live")).build();
      return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    String send(String request, String more) {
      return sendAsync(request, more).join();
    }

    CompletableFuture<String> sendAsync(String request, String more) {
      String body =
          "{\"request\":\""
              + request
              + "\",\"connectionId\":\""
              + connectionId
              + "\""
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
