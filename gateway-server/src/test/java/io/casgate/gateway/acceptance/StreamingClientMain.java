package io.casgate.gateway.acceptance;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A client that runs statements, begins to read the last one's rows, and then waits for ever. */
final class StreamingClientMain {
  private StreamingClientMain() {}

  public static void main(String[] arguments) throws SQLException, InterruptedException {
    PrintStream out = System.out;
    try (Connection connection = DriverManager.getConnection(arguments[0]);
        Statement statement = connection.createStatement()) {
      connection.setSchema(arguments[1]);
      for (int i = 2; i < arguments.length - 1; i++) {
        statement.execute(arguments[i]);
      }
      out.println("connected");
      try (ResultSet result = statement.executeQuery(arguments[arguments.length - 1])) {
        for (int row = 0; row < 150 && result.next(); row++) {
          result.getObject(1);
        }
        out.println("reading");
        Thread.currentThread().join();
      }
    }
  }
}
