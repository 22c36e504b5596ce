package io.casgate.gateway.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.type.SqlColumnType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.calcite.avatica.remote.ProtobufTranslationImpl;
import org.apache.calcite.avatica.remote.Service.ErrorResponse;
import org.apache.calcite.avatica.remote.Service.OpenConnectionRequest;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The port below JDBC: what is no request of Avatica gets a small answer and does no harm. */
class HttpTest {
  private static final String OPEN =
      "{\"request\":\"openConnection\",\"connectionId\":\"c1\",\"info\":{}}";

  private GatewayFixture gateway;
  private HttpClient client;

  @BeforeEach
  void start() {
    gateway = GatewayFixture.start();
    gateway.plans().put("select n", FakePlan.ofNumbers(new CountedRows(3)));
    client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }

  @AfterEach
  void servesOnAndStops() throws Exception {
    try (Connection connection = gateway.connect(Encoding.JSON);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select n")) {
      assertThat(rows.next()).isTrue();
    } finally {
      gateway.close();
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(gateway.server().url() + path));
  }

  private HttpResponse<byte[]> post(byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request = to("/").POST(BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}",
        "{\"request\":\"noSuchThing\"}",
        "{\"request\":\"fetch\"}",
        "{\"request\":\"prepare\",\"connectionId\":null,\"sql\":null}",
        "{\"request\":\"execute\",\"statementHandle\":null}",
        "{\"request\":\"openConnection\",\"connectionId\":7,\"info\":[]}",
        "{\"request\":\"prepareAndExecute\",\"connectionId\":\"c\",\"statementId\":\"x\"}",
        "{{{{{{{{{{{{{{{{"
      })
  void answersBrokenJsonInJson(String body) throws Exception {
    HttpResponse<byte[]> response = post(body.getBytes(UTF_8));
    String answer = new String(response.body(), UTF_8);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(answer).startsWith("{\"response\":\"error\"").hasSizeLessThan(1_000);
    assertThat(answer).doesNotContain("Exception", "java.", "org.apache", "<html");
  }

  static Stream<byte[]> garbage() throws IOException {
    byte[] request =
        new ProtobufTranslationImpl().serializeRequest(new OpenConnectionRequest("c2", null));
    byte[] random = new byte[10_000];
    new Random(17).nextBytes(random);
    random[0] = 0x0A;
    return Stream.of(
        new byte[0],
        new byte[] {0},
        "GET me".getBytes(UTF_8),
        java.util.Arrays.copyOf(request, request.length - 3),
        java.util.Arrays.copyOf(request, 20),
        random);
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void answersGarbageInProtobuf(byte[] body) throws Exception {
    HttpResponse<byte[]> response = post(body);
    assertThat(response.statusCode()).isEqualTo(500);
    ErrorResponse error =
        (ErrorResponse) new ProtobufTranslationImpl().parseResponse(response.body());
    assertThat(error.errorCode).isEqualTo(1835);
    assertThat(error.errorMessage).startsWith("Malformed communication packet");
  }

  @Test
  void servesStatementsOnAnyPath() throws Exception {
    HttpResponse<String> response =
        client.send(
            to("/avatica/x?y=z").POST(BodyPublishers.ofString(OPEN)).build(),
            BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).startsWith("{\"response\":\"openConnection\"");
    assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    post("{\"request\":\"closeConnection\",\"connectionId\":\"c1\"}".getBytes(UTF_8));
    assertThat(gateway.server().openSessions()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nothing", "/health", "/health/live/", "/%2e%2e/etc"})
  void answersUnknownPagesShortly(String path) throws Exception {
    HttpResponse<String> response = client.send(to(path).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isBetween(400, 404);
    assertThat(response.body()).startsWith("{\"error\":");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW"})
  void refusesOtherMethods(String method) throws Exception {
    if (method.equals("TRACE")) {
      assertThat(raw("TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).contains("40");
      return;
    }
    HttpResponse<String> response =
        client.send(
            to("/").method(method, BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body()).startsWith("{\"error\":");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n"
            + "Connection: close\r\n\r\nnope"
      })
  void answersBrokenHttpWithoutAPage(String request) throws Exception {
    String answer = raw(request);
    assertThat(answer)
        .startsWith("HTTP/1.1 ")
        .doesNotContainIgnoringCase("<html", "jetty", "at org.");
    assertThat(answer).doesNotStartWith("HTTP/1.1 503");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.server().port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  @Test
  void survivesAClientThatHangsUpInTheMiddleOfItsRequest() throws Exception {
    for (int i = 0; i < 20; i++) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.server().port())) {
        OutputStream out = socket.getOutputStream();
        out.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{".getBytes(UTF_8));
        out.flush();
      }
    }
  }

  @Test
  void readsAndWritesGzip() throws Exception {
    gateway
        .plans()
        .put("select x", FakePlan.of(SqlColumnType.of(SqlTypeName.VARCHAR), "x".repeat(100_000)));
    HttpResponse<byte[]> opened = post(gzip(OPEN), "Content-Encoding", "gzip");
    assertThat(opened.statusCode()).isEqualTo(200);
    String created =
        new String(
            post("{\"request\":\"createStatement\",\"connectionId\":\"c1\"}".getBytes(UTF_8))
                .body(),
            UTF_8);
    String id = created.replaceAll(".*\"statementId\":(\\d+).*", "$1");
    HttpResponse<byte[]> rows =
        post(
            ("{\"request\":\"prepareAndExecute\",\"connectionId\":\"c1\",\"statementId\":"
                    + id
                    + ",\"sql\":\"select x\",\"maxRowsTotal\":-1}")
                .getBytes(UTF_8),
            "Accept-Encoding",
            "gzip");
    assertThat(rows.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(rows.body()).hasSizeLessThan(5_000);
    byte[] plain =
        new GZIPInputStream(new java.io.ByteArrayInputStream(rows.body())).readAllBytes();
    assertThat(new String(plain, UTF_8)).contains("x".repeat(100_000));
  }

  @Test
  void refusesARequestThatUnpacksToTooMuch() throws Exception {
    HttpResponse<byte[]> response =
        post(gzip("{" + " ".repeat(20 << 20)), "Content-Encoding", "gzip");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(new String(response.body(), UTF_8)).contains("\"errorCode\":1153");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }
}
