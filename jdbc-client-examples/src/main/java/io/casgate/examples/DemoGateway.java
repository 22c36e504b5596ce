package io.casgate.examples;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where the examples find a gateway: at the JDBC URL given first, or at the demo here. */
final class DemoGateway {
  // tag::url
  /** JSON for the wire, and UTC so that timestamps are the instants that Cassandra holds. */
  static final String URL =
      "jdbc:avatica:remote:url=http://127.0.0.1:8765;serialization=json;timezone=UTC";

  // end::url

  private DemoGateway() {}

  static Connection connect(String[] arguments) throws SQLException {
    return DriverManager.getConnection(arguments.length == 0 ? URL : arguments[0]);
  }
}
