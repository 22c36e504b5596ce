package io.casgate.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The directory of one running cluster: locked while it runs, deleted afterwards if temporary. */
final class ClusterDirectory implements AutoCloseable {
  private final Path path;
  private final boolean temporary;
  private final DirectoryLock lock;

  private ClusterDirectory(Path path, boolean temporary, DirectoryLock lock) {
    this.path = path;
    this.temporary = temporary;
    this.lock = lock;
  }

  static ClusterDirectory open(ClusterOptions options) {
    boolean temporary = options.dataDirectory().isEmpty();
    Path path = options.dataDirectory().orElseGet(TemporaryDirectories::create);
    try {
      Files.createDirectories(path);
      return new ClusterDirectory(path, temporary, acquire(path));
    } catch (IOException e) {
      throw new EmbeddedCassandraException("Cannot write to the data directory " + path + ".", e);
    }
  }

  Path path() {
    return path;
  }

  boolean isTemporary() {
    return temporary;
  }

  @Override
  public void close() {
    lock.close();
    if (temporary) {
      delete(path);
    }
  }

  /** Deletes what it can: a leftover is swept by a later start. */
  static void delete(Path directory) {
    try (Stream<Path> tree = Files.walk(directory)) {
      List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // See above.
    }
  }

  private static DirectoryLock acquire(Path path) throws IOException {
    return DirectoryLock.tryAcquire(path)
        .orElseThrow(
            () ->
                new EmbeddedCassandraException(
                    "The data directory " + path + " is in use by another running cluster."));
  }
}
