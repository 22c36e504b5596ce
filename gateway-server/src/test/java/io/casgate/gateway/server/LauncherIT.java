package io.casgate.gateway.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script and the commands behind it, as processes of their own. */
class LauncherIT {
  private static final Path SCRIPT = Path.of("..", "casgate").toAbsolutePath().normalize();

  @TempDir private Path directory;

  private record Ended(int code, String output) {}

  @Test
  void isSoundBash() throws Exception {
    assertThat(run(List.of("bash", "-n", SCRIPT.toString()), Map.of()).code()).isZero();
  }

  @Test
  void helpsFromAnyDirectoryAndThroughLinks() throws Exception {
    Path link = Files.createSymbolicLink(directory.resolve("direct"), SCRIPT);
    Path relative = Files.createSymbolicLink(directory.resolve("far"), Path.of("direct"));
    assertThat(link).isExecutable();
    Ended ended = run(List.of(relative.toString(), "--help"), Map.of());
    assertThat(ended.code()).as(ended.output()).isZero();
    assertThat(ended.output()).contains("demo", "server", "cassandra", "sql", "Exit codes");
  }

  @Test
  void tellsItsVersion() throws Exception {
    assertThat(casgate("--version").output()).matches("casgate \\d+\\.\\d+\\.\\d+\\S*\\s*");
  }

  @Test
  void endsWithTwoOnWrongUsage() throws Exception {
    assertThat(casgate().code()).isEqualTo(2);
    assertThat(casgate("dance").code()).isEqualTo(2);
    assertThat(casgate("sql", "--format", "xml").code()).isEqualTo(2);
    assertThat(casgate("sql", "-e", "select 1", "-f", "file").code()).isEqualTo(2);
    assertThat(casgate("demo", "--scale", "999").output()).contains("from 1 to 220");
  }

  @Test
  void tellsOfEveryProblemOfAConfiguration() throws Exception {
    Path config = Files.writeString(directory.resolve("bad.yaml"), "server:\n  prot: 1\n");
    Ended ended = casgate("server", "--config", config.toString());
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.output()).contains("server.prot").doesNotContain("at io.casgate");
  }

  @Test
  void endsWithThreeWhenNoGatewayAnswers() throws Exception {
    Ended ended = casgate("sql", "--url", "127.0.0.1:" + freePort(), "-e", "select 1");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.output()).startsWith("No gateway answers at").hasLineCount(1);
  }

  @Test
  void tellsOfABusyPortBeforeItStartsCassandra() throws Exception {
    Path data = directory.resolve("unused");
    try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended ended = casgate("demo", "--port=" + busy.getLocalPort(), "--data=" + data);
      assertThat(ended.code()).isEqualTo(3);
      assertThat(ended.output()).contains("port is in use").doesNotContain("starting node");
    }
    assertThat(data).doesNotExist();
  }

  @Test
  void refusesAJavaThatIsTooOld() throws Exception {
    Path bin = Files.createDirectories(directory.resolve("old").resolve("bin"));
    Path java = bin.resolve("java");
    Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Ended ended =
        run(
            List.of(SCRIPT.toString(), "--version"),
            Map.of("JAVA_HOME", directory.resolve("old").toString()));
    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.output()).contains("Java 17 or newer is needed").contains("11.0.2");
  }

  @Test
  void startsAServerThatWaitsForCassandraAndEndsOnSigterm() throws Exception {
    int port = freePort();
    Process server =
        new ProcessBuilder(
                environment(
                    List.of(SCRIPT.toString(), "server"),
                    Map.of(
                        "CASGATE_SERVER_PORT", "" + port,
                        "CASGATE_CASSANDRA_CONTACT_POINTS", "127.0.0.1:" + freePort())))
            .redirectErrorStream(true)
            .start();
    try (BufferedReader log =
        new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8))) {
      assertThat(log.lines().anyMatch(line -> line.contains("waiting for Cassandra at"))).isTrue();
      assertThat(status(port, "/health/live")).isEqualTo(200);
      assertThat(status(port, "/health/ready")).isEqualTo(503);
      server.destroy();
      assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static int status(int port, String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private Ended casgate(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
    command.addAll(List.of(arguments));
    return run(command, Map.of());
  }

  private Ended run(List<String> command, Map<String, String> environment) throws Exception {
    Path output = Files.createTempFile(directory, "output", ".txt");
    Process process =
        new ProcessBuilder(environment(command, environment))
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(command + " did not end: " + Files.readString(output));
    }
    return new Ended(process.exitValue(), Files.readString(output));
  }

  private static List<String> environment(List<String> command, Map<String, String> variables) {
    List<String> words = new ArrayList<>(List.of("env"));
    variables.forEach((name, value) -> words.add(name + "=" + value));
    words.addAll(command);
    return words;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
