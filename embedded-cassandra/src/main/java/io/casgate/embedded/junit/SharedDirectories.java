package io.casgate.embedded.junit;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The data directories of shared nodes: one a start, named after the process id of the build. */
record SharedDirectories(Path parent) {
  Path create(long build) throws IOException {
    Files.createDirectories(parent);
    return Files.createTempDirectory(parent, build + "-");
  }

  void deleteOfEndedBuilds() throws IOException {
    if (!Files.isDirectory(parent)) {
      return;
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent)) {
      for (Path directory : found) {
        if (ProcessHandle.of(buildOf(directory)).isEmpty()) {
          delete(directory);
        }
      }
    }
  }

  private static long buildOf(Path directory) {
    return Long.parseLong(directory.getFileName().toString().split("-", 2)[0]);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
