package io.casgate.embedded.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.apache.cassandra.auth.IRoleManager;
import org.apache.cassandra.auth.RoleResource;
import org.apache.cassandra.config.DatabaseDescriptor;
import org.apache.cassandra.db.commitlog.CommitLog;
import org.apache.cassandra.gms.Gossiper;
import org.apache.cassandra.service.CassandraDaemon;

/** The child JVM's entry: one Cassandra node that ends with whoever started it. */
public final class CassandraNodeMain {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final RoleResource FIRST_SUPERUSER = RoleResource.role("cassandra");

  private CassandraNodeMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    NodeTask task = NodeTask.fromArguments(List.of(arguments));
    CassandraDaemon daemon = new CassandraDaemon();
    new ParentWatch(() -> saveCommitLog(daemon)).start(task.watchedProcess());
    NodeLock lock = NodeLock.acquire(task.lockFile());
    daemon.activate();
    awaitLiveNodes(task.liveNodes());
    awaitSuperuser();
    if (lock.isHeld()) {
      reportReady(task.readyFile());
    }
  }

  /** So that nothing is lost that a client was told is written. */
  private static void saveCommitLog(CassandraDaemon daemon) {
    if (daemon.setupCompleted()) {
      try {
        CommitLog.instance.sync(true);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Not seeing the others in time is no failure: they may have died since. */
  private static void awaitLiveNodes(int count) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Gossiper.instance.getLiveMembers().size() < count && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
  }

  /** Without it the first login would race with the role's creation, which is asynchronous. */
  private static void awaitSuperuser() throws InterruptedException {
    if (!DatabaseDescriptor.getAuthenticator().requireAuthentication()) {
      return;
    }
    IRoleManager roles = DatabaseDescriptor.getRoleManager();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!roles.isExistingRole(FIRST_SUPERUSER) && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
  }

  /** The file appears whole or not at all, since the parent looks at it at any moment. */
  private static void reportReady(Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".draft");
    Files.writeString(draft, Long.toString(ProcessHandle.current().pid()));
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
