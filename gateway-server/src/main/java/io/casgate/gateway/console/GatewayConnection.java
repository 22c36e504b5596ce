package io.casgate.gateway.console;

import io.casgate.gateway.console.output.DisplayText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.calcite.avatica.AvaticaClientRuntimeException;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaSqlException;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.ConnectionPropertiesImpl;
import org.apache.calcite.avatica.remote.Service.CloseStatementRequest;
import org.apache.calcite.avatica.remote.Service.ConnectionSyncRequest;

/** The console's connection to the gateway, through the stock driver. */
final class GatewayConnection implements AutoCloseable {
  private final AvaticaConnection connection;

  private GatewayConnection(AvaticaConnection connection) {
    this.connection = connection;
  }

  static GatewayConnection open(ConnectionTarget target) throws GatewayUnreachableException {
    try {
      return new GatewayConnection(
          DriverManager.getConnection(target.jdbcUrl(), target.properties())
              .unwrap(AvaticaConnection.class));
    } catch (SQLException | RuntimeException e) {
      throw new GatewayUnreachableException(explain(e, target), e);
    }
  }

  AvaticaStatement createStatement() throws SQLException {
    Statement statement = connection.createStatement();
    return statement.unwrap(AvaticaStatement.class);
  }

  /**
   * The database that the gateway looks unqualified names up in; empty text when there is none. The
   * driver's own answer would be what it knew before USE.
   */
  String database() {
    ConnectionSyncRequest question =
        new ConnectionSyncRequest(connection.id, new ConnectionPropertiesImpl());
    String schema = connection.getService().apply(question).connProps.getSchema();
    return schema == null ? "" : schema;
  }

  /**
   * Ends a statement on the server while another thread waits for it. The driver's own cancel and
   * close would wait for that thread's answer first.
   */
  void cancel(AvaticaStatement statement) {
    connection.getService().apply(new CloseStatementRequest(connection.id, statement.getId()));
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException | RuntimeException e) {
      // A gateway that is gone has closed it already.
      return;
    }
  }

  private static String explain(Exception thrown, ConnectionTarget target) {
    Throwable root = ConsoleError.root(thrown);
    String url = target.url();
    if (root instanceof ConnectException) {
      return "No gateway answers at "
          + url
          + ". Is it running? './casgate demo' starts one with sample data, './casgate server' one"
          + " on your own Cassandra.";
    }
    if (root instanceof UnknownHostException) {
      return "There is no host of that name: " + url + ".";
    }
    if (thrown instanceof AvaticaClientRuntimeException
        || thrown instanceof AvaticaSqlException
        || root instanceof AvaticaClientRuntimeException) {
      ConsoleError error = ConsoleError.of(thrown, "");
      return "The gateway at " + url + " refuses the connection: " + error.message();
    }
    if (thrown instanceof SQLException && !(root instanceof IOException)) {
      return "'" + url + "' is no URL of a gateway: try http://host:port.";
    }
    return "What answers at " + url + " is no gateway: " + DisplayText.oneLine("" + root) + ".";
  }
}
