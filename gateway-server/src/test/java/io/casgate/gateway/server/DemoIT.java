package io.casgate.gateway.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does: the demo in one terminal, the console in another. */
class DemoIT {
  private static final Path SCRIPT = Path.of("..", "casgate").toAbsolutePath().normalize();
  private static final String READY = "casgate ready: jdbc:avatica:remote:url=";

  @TempDir private static Path directory;
  private static Process demo;
  private static String url;

  private record Ended(int code, String output, String errors) {}

  @BeforeAll
  static void startDemo() throws IOException {
    demo =
        new ProcessBuilder(
                SCRIPT.toString(),
                "demo",
                "--movies=300",
                "--ratings=6000",
                "--port=0",
                "--data=" + directory.resolve("data"))
            .redirectError(directory.resolve("demo.log").toFile())
            .start();
    BufferedReader lines = new BufferedReader(new InputStreamReader(demo.getInputStream(), UTF_8));
    String ready =
        lines
            .lines()
            .filter(line -> line.startsWith(READY))
            .findFirst()
            .orElseThrow(() -> new AssertionError("the demo never became ready: " + log()));
    url = ready.substring(READY.length());
  }

  @AfterAll
  static void stopDemo() throws InterruptedException {
    demo.destroy();
    boolean ended = demo.waitFor(20, TimeUnit.SECONDS);
    demo.destroyForcibly();
    assertThat(ended).as("the demo ends when it is told to").isTrue();
  }

  @Test
  void saysHowFarItIs() {
    assertThat(log()).contains("node 1 of 1 is ready", "sample data loaded: 300 movies");
  }

  @Test
  void answersTheQueriesOfTheSeed() throws Exception {
    assertThat(
            sql("SELECT movie_id, title FROM lens.genre_to_movies WHERE genre = 'Adventure'"
                    + " LIMIT 5")
                .output())
        .isEqualTo(
            """
            movie_id\ttitle
            1\tToy Story (1995)
            2\tJumanji (1995)
            8\tTom and Huck (1995)
            10\tGoldenEye (1995)
            13\tBalto (1995)
            """);
    assertThat(sql("SELECT * FROM lens.movies WHERE movie_id = 1270").output())
        .contains(
            "1270\t3.9144839785019387\t[\"Adventure\",\"Comedy\",\"Sci-Fi\"]\t"
                + "Back to the Future (1985)\t44097");
    assertThat(
            sql("select genre, count(*) from lens.genre_to_movies group by genre").output().lines())
        .hasSize(21);
    assertThat(
            sql("SELECT content FROM tutorial.posts_facebook WHERE user_id ="
                    + " 'a11a0000-0000-4000-8000-000000000001' LIMIT 20")
                .output()
                .lines())
        .hasSize(21);
  }

  @Test
  void runsFilesAndPipes() throws Exception {
    Path script =
        Files.writeString(
            directory.resolve("script.sql"),
            "use lens;\nselect title from movies\nwhere movie_id = 1\\G");
    assertThat(console("", "-f", script.toString()).output()).endsWith("title: Toy Story (1995)\n");
    Ended piped = console("select 1;\nselect 2 from nowhere.at_all;\nselect 3;", "--format", "csv");
    assertThat(piped.code()).isEqualTo(1);
    assertThat(piped.output().lines().toList()).hasSize(2);
    assertThat(piped.errors())
        .startsWith("ERROR 1049 (42000) in statement 2, line 2:")
        .contains("\n  select 2 from nowhere.at_all\n");
  }

  @Test
  void carriesTextBeyondAscii() throws Exception {
    assertThat(sql("select 'Zoë 日本 😀' as v").output()).isEqualTo("v\nZoë 日本 😀\n");
  }

  private static Ended sql(String statement) throws Exception {
    Ended ended = console("", "-e", statement);
    assertThat(ended.code()).as(ended.errors()).isZero();
    return ended;
  }

  private static Ended console(String input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(SCRIPT.toString(), "sql", "--url", url));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(directory, "output", ".txt");
    Path errors = Files.createTempFile(directory, "errors", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try (OutputStream keys = process.getOutputStream()) {
      keys.write(input.getBytes(UTF_8));
    }
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the console did not end: " + Files.readString(errors));
    }
    return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
  }

  private static String log() {
    try {
      return Files.readString(directory.resolve("demo.log"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
