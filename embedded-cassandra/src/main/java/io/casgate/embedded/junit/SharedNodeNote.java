package io.casgate.embedded.junit;

import io.casgate.embedded.CassandraCluster;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What test JVMs of one build tell each other about the node they share. */
record SharedNodeNote(NodeAddress address, long pid, long build) {
  private static final int CONNECT_MILLIS = 5_000;

  static SharedNodeNote of(CassandraCluster cluster, long build) {
    long pid = cluster.node(1).pid().orElseThrow();
    return new SharedNodeNote(NodeAddress.of(cluster), pid, build);
  }

  /** An unreadable note, left by a killed build, is as good as none. */
  static Optional<SharedNodeNote> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return Optional.of(from(properties));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("host", address.contactPoint().getHostString());
    properties.setProperty("port", Integer.toString(address.contactPoint().getPort()));
    properties.setProperty("datacenter", address.datacenter());
    properties.setProperty("pid", Long.toString(pid));
    properties.setProperty("build", Long.toString(build));
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  /** Another build's node would end when that build does, in the midst of this one. */
  boolean isUsableIn(long thisBuild) {
    return build == thisBuild && ProcessHandle.of(pid).isPresent() && answers();
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(address.contactPoint(), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static SharedNodeNote from(Properties properties) {
    String host = properties.getProperty("host", "");
    int port = Integer.parseInt(properties.getProperty("port"));
    return new SharedNodeNote(
        new NodeAddress(
            new InetSocketAddress(host, port), properties.getProperty("datacenter", "")),
        Long.parseLong(properties.getProperty("pid")),
        Long.parseLong(properties.getProperty("build")));
  }
}
