package io.casgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeLogTest {
  @TempDir private Path directory;
  private NodeLog log;

  @BeforeEach
  void write() throws IOException {
    log = new NodeLog(directory.resolve("node.log"));
    Files.write(log.file(), IntStream.rangeClosed(1, 5_000).mapToObj(n -> "line " + n).toList());
  }

  @Test
  void showsTheLastFortyLines() {
    assertThat(log.tail().lines()).hasSize(40).startsWith("line 4961").endsWith("line 5000");
  }

  @Test
  void keepsTheLogOfTheRunBefore() throws IOException {
    log.startAnew();
    assertThat(log.file()).doesNotExist();
    assertThat(directory.resolve("node.log.previous")).isNotEmptyFile();
    assertThat(log.tail()).startsWith("(no log");
  }
}
