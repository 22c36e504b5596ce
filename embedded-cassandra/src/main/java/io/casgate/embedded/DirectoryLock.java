package io.casgate.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A hold on a directory against this and other processes; it ends with the process at the latest.
 */
final class DirectoryLock implements AutoCloseable {
  private static final String FILE = "cluster.lock";

  // Static, because the operating system locks per process: within one, closing a second channel
  // on the file would drop the lock of the first.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  static Path fileIn(Path directory) {
    return directory.resolve(FILE);
  }

  static Optional<DirectoryLock> tryAcquire(Path directory) throws IOException {
    if (!HELD.add(directory)) {
      return Optional.empty();
    }
    Optional<DirectoryLock> lock = Optional.empty();
    try {
      lock = tryLock(directory);
      return lock;
    } finally {
      if (lock.isEmpty()) {
        HELD.remove(directory);
      }
    }
  }

  private static Optional<DirectoryLock> tryLock(Path directory) throws IOException {
    FileChannel channel =
        FileChannel.open(fileIn(directory), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
    if (lock.isEmpty()) {
      channel.close();
    }
    return lock.map(held -> new DirectoryLock(directory, channel));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock is gone all the same.
    } finally {
      HELD.remove(directory);
    }
  }
}
