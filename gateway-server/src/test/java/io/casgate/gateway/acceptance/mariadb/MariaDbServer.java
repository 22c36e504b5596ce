package io.casgate.gateway.acceptance.mariadb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB server of the test alone: a temporary data directory, a port on this machine, a
 * password of one run. It ends with {@link #close} or, when this process is killed, with it.
 */
final class MariaDbServer implements AutoCloseable {
  private static final int LONGEST_WAIT_SECONDS = 60;
  private static final String DATABASE = "compared";

  /** Ends the server and removes its files as soon as nobody holds the other end of the pipe. */
  private static final String UNTIL_INPUT_ENDS =
      """
      dir=$1; shift
      "$@" </dev/null >"$dir/server.log" 2>&1 &
      server=$!
      cat >/dev/null
      kill "$server"
      wait "$server"
      rm -rf "$dir"
      """;

  private final Process keeper;
  private final String url;
  private final Path log;

  private MariaDbServer(Process keeper, String url, Path log) {
    this.keeper = keeper;
    this.url = url;
    this.log = log;
  }

  /** Whether Debian's package {@code mariadb-server}, or one with the same programs, is there. */
  static boolean isInstalled() {
    return server().isPresent() && program("mariadb-install-db").isPresent();
  }

  static MariaDbServer start() {
    try {
      Path directory = Files.createTempDirectory("casgate-mariadb-");
      String password = UUID.randomUUID().toString();
      install(directory);
      Path grants = Files.writeString(directory.resolve("grants.sql"), grants(password));
      int port = freePort();
      MariaDbServer server =
          new MariaDbServer(
              new ProcessBuilder(command(directory, grants, port))
                  .redirectErrorStream(true)
                  .start(),
              "jdbc:mariadb://127.0.0.1:%d/%s?user=casgate&password=%s&tinyInt1isBit=false"
                  .formatted(port, DATABASE, password),
              directory.resolve("server.log"));
      server.awaitAnswer();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void install(Path directory) throws IOException {
    Path log = directory.resolve("install.log");
    Process install =
        new ProcessBuilder(
                program("mariadb-install-db").orElseThrow().toString(),
                "--no-defaults",
                "--datadir=" + directory.resolve("data"),
                "--user=" + System.getProperty("user.name"),
                "--skip-test-db",
                "--auth-root-authentication-method=normal")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!ends(install) || install.exitValue() != 0) {
      install.destroyForcibly();
      throw new IllegalStateException("MariaDB's tables: " + Files.readString(log));
    }
  }

  private static String grants(String password) {
    StringBuilder sql = new StringBuilder("CREATE DATABASE " + DATABASE + ";\n");
    for (String host : List.of("localhost", "127.0.0.1")) {
      sql.append("CREATE USER casgate@'%s' IDENTIFIED BY '%s';\n".formatted(host, password));
      sql.append("GRANT ALL ON %s.* TO casgate@'%s';\n".formatted(DATABASE, host));
      sql.append("DROP USER IF EXISTS root@'%s';\n".formatted(host));
    }
    return sql.toString();
  }

  private static List<String> command(Path directory, Path grants, int port) {
    return List.of(
        "/bin/sh",
        "-c",
        UNTIL_INPUT_ENDS,
        "mariadb-for-tests",
        directory.toString(),
        server().orElseThrow().toString(),
        "--no-defaults",
        "--datadir=" + directory.resolve("data"),
        "--socket=" + directory.resolve("socket"),
        "--pid-file=" + directory.resolve("pid"),
        "--init-file=" + grants,
        "--secure-file-priv=" + directory.resolve("data"),
        "--user=" + System.getProperty("user.name"),
        "--bind-address=127.0.0.1",
        "--port=" + port,
        "--default-storage-engine=Aria",
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_nopad_bin",
        "--default-time-zone=+00:00");
  }

  private static Optional<Path> server() {
    return program("mariadbd");
  }

  private static Optional<Path> program(String name) {
    return Stream.of("/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin")
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
    while (!answers()) {
      boolean over = System.nanoTime() > end || !keeper.isAlive();
      if (over) {
        String reason = Files.exists(log) ? Files.readString(log) : "no log";
        close();
        throw new IllegalStateException("MariaDB does not answer: " + reason);
      }
    }
  }

  /** The wait for the keeper's end is the pause between two tries. */
  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(LONGEST_WAIT_SECONDS);
    } catch (SQLException notYet) {
      try {
        keeper.waitFor(100, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return false;
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  private static boolean ends(Process process) {
    try {
      return process.waitFor(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    try {
      keeper.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!ends(keeper)) {
      keeper.descendants().forEach(ProcessHandle::destroyForcibly);
      keeper.destroyForcibly();
    }
  }
}
