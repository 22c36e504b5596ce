package io.casgate.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that holds what a child JVM says; one earlier run is kept beside it. */
final class NodeLog {
  private static final int TAIL_LINES = 40;
  private static final int TAIL_BYTES = 32 * 1024;

  private final Path file;

  NodeLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  void startAnew() throws IOException {
    if (Files.exists(file)) {
      Path previous = file.resolveSibling(file.getFileName() + ".previous");
      Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  String tail() {
    try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
      log.seek(Math.max(0, log.length() - TAIL_BYTES));
      byte[] bytes = new byte[(int) (log.length() - log.getFilePointer())];
      log.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
