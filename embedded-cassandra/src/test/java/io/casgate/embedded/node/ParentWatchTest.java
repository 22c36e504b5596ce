package io.casgate.embedded.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ParentWatchTest {
  @Test
  void endsWithItsStandardInput() throws Exception {
    Process watching = start();
    watching.getOutputStream().close();
    assertThatItEnds(watching);
  }

  @Test
  void endsWithTheProcessItWatchesAndNotBefore() throws Exception {
    Process watched = start();
    Process watching = start(Long.toString(watched.pid()));
    watching.getOutputStream().close();
    assertThat(watching.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();

    watched.destroyForcibly();

    assertThatItEnds(watching);
  }

  @Test
  void endsAtOnceWhenTheWatchedProcessIsGone() throws Exception {
    assertThat(launch(Long.toString(Long.MAX_VALUE)).waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private static void assertThatItEnds(Process watching) throws Exception {
    BufferedReader output = watching.inputReader();
    assertThat(output.readLine()).isEqualTo("last work");
    assertThat(watching.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(watching.exitValue()).isZero();
  }

  private static Process start(String... arguments) throws IOException {
    Process process = launch(arguments);
    assertThat(process.inputReader().readLine()).isEqualTo("watching");
    return process;
  }

  private static Process launch(String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), WatchingMain.class.getName());
    builder.command().addAll(List.of(arguments));
    return builder.start();
  }
}
