package io.casgate.gateway.acceptance;

import io.casgate.gateway.server.Casgate;
import io.casgate.gateway.server.Encoding;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code casgate server} as an operator starts it: a process of its own with a small heap. */
record ChildGateway(ChildJvm process, String jdbcUrl) implements AutoCloseable {
  static ChildGateway start(
      InetSocketAddress cassandra, String heap, Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put(
        "CASGATE_CASSANDRA_CONTACT_POINTS", cassandra.getHostString() + ":" + cassandra.getPort());
    environment.put("CASGATE_SERVER_PORT", "0");
    ChildJvm process = launch(environment, heap);
    return new ChildGateway(process, process.awaitLine("casgate ready: "));
  }

  /** The process alone, which may have to wait for Cassandra. */
  static ChildJvm launch(Map<String, String> environment, String heap) {
    // Not the tests' settings of the log.
    List<String> flags = List.of("-Xmx" + heap, "-Dlogback.configurationFile=logback.xml");
    return ChildJvm.start(flags, environment, Casgate.class, "server");
  }

  Connection connect(Encoding encoding, String database) throws SQLException {
    Connection connection = DriverManager.getConnection(encoding.of(jdbcUrl) + ";timezone=UTC");
    connection.setSchema(database);
    return connection;
  }

  @Override
  public void close() {
    process.close();
  }
}
