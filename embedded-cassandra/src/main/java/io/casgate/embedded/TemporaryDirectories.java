package io.casgate.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

  /** One without a lock file may be about to start; one with a live node outlived its starter. */
  private static boolean isAbandoned(Path directory) {
    if (!Files.exists(DirectoryLock.fileIn(directory))) {
      return false;
    }
    try {
      Optional<DirectoryLock> lock = DirectoryLock.tryAcquire(directory);
      lock.ifPresent(DirectoryLock::close);
      return lock.isPresent() && !hasLiveNode(directory);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasLiveNode(Path directory) throws IOException {
    try (DirectoryStream<Path> nodes = Files.newDirectoryStream(directory, "node*")) {
      for (Path node : nodes) {
        if (isLocked(NodePlan.lockFileIn(node))) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean isLocked(Path file) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    }
  }
}
