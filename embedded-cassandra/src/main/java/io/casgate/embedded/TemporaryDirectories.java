package io.casgate.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The temporary data directories of this machine; a new one sweeps those of killed processes. */
final class TemporaryDirectories {
  private static final String PREFIX = "casgate-cassandra-";

  private TemporaryDirectories() {}

  static Path create() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      sweep(parent);
      return Files.createTempDirectory(parent, PREFIX);
    } catch (IOException e) {
      throw new EmbeddedCassandraException("Cannot make a data directory in " + parent + ".", e);
    }
  }

  private static void sweep(Path parent) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path directory : found) {
        if (isAbandoned(directory)) {
          ClusterDirectory.delete(directory);
        }
      }
    }
  }

  /** One without a ready node may be about to start, or be another user's: it stays. */
  private static boolean isAbandoned(Path directory) {
    if (!Files.exists(DirectoryLock.fileIn(directory))) {
      return false;
    }
    try {
      Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(directory);
      lock.ifPresent(DirectoryLock::close);
      return lock.isPresent();
    } catch (IOException e) {
      return false;
    }
  }
}
