package io.casgate.embedded.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** A node's hold on its data directory; it is never released, the operating system does that. */
final class NodeLock {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final FileLock lock;

  private NodeLock(FileLock lock) {
    this.lock = lock;
  }

  /** Waits a little, since the node of a killed parent may need a moment to end. */
  static NodeLock acquire(Path file) throws IOException, InterruptedException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
    while (lock.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(100);
      lock = Optional.ofNullable(channel.tryLock());
    }
    return new NodeLock(
        lock.orElseThrow(
            () -> new IOException("Another running node uses the directory " + file.getParent())));
  }

  boolean isHeld() {
    return lock.isValid();
  }
}
