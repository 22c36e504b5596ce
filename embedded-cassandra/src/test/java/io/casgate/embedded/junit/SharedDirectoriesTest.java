package io.casgate.embedded.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedDirectoriesTest {
  private static final long NO_PROCESS = Long.MAX_VALUE;

  @TempDir private Path parent;

  @Test
  void areDeletedAfterTheirBuild() throws IOException {
    SharedDirectories directories = new SharedDirectories(parent);
    Path own = directories.create(ProcessHandle.current().pid());
    Path ended = directories.create(NO_PROCESS);
    Files.createFile(ended.resolve("file"));

    directories.deleteOfEndedBuilds();

    assertThat(own).exists();
    assertThat(ended).doesNotExist();
  }
}
