package io.casgate.embedded.junit;

import io.casgate.embedded.CassandraCluster;
import io.casgate.embedded.ClusterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The node of one build: the first test JVM starts it and notes it in a file, later ones find it
 * there. It lives as long as the build's process.
 */
record SharedNode(Path file, long build) {
  NodeAddress findOrStart() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return underLock();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot share a node by way of " + file, e);
    }
  }

  private NodeAddress underLock() throws IOException {
    try (FileChannel channel = openLockFile();
        FileLock lock = channel.lock()) {
      Optional<SharedNodeNote> note =
          SharedNodeNote.read(file).filter(found -> lock.isValid() && found.isUsableIn(build));
      return note.isPresent() ? note.get().address() : start();
    }
  }

  private FileChannel openLockFile() throws IOException {
    Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
    return FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private NodeAddress start() throws IOException {
    SharedDirectories directories =
        new SharedDirectories(file.resolveSibling(file.getFileName() + "-data"));
    directories.deleteOfEndedBuilds();
    CassandraCluster cluster =
        CassandraCluster.start(
            ClusterOptions.defaults()
                .withDataDirectory(directories.create(build))
                .withLifetimeOf(build));
    SharedNodeNote note = SharedNodeNote.of(cluster, build);
    note.write(file);
    return note.address();
  }
}
