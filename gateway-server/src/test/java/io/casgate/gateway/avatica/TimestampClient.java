package io.casgate.gateway.avatica;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A client in a JVM of its own: the stock driver reads the JVM's zone once and for all, so a test
 * cannot change it in its own JVM. Prints what it sees, a line a value.
 */
final class TimestampClient {
  private TimestampClient() {}

  /** Runs with the URL, the query for timestamps, and a statement that shows its parameter. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    try (Connection connection = DriverManager.getConnection(args[0])) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(args[1])) {
        while (rows.next()) {
          Timestamp timestamp = rows.getTimestamp(1);
          out.printf(
              "%s|%d|%s|%s%n",
              rows.getString(1),
              rows.getLong(1),
              timestamp.toInstant(),
              timestamp.toLocalDateTime());
        }
      }
      for (String time : List.of("2024-03-30T01:30", "1969-12-31T23:59:59.999")) {
        try (PreparedStatement statement = connection.prepareStatement(args[2])) {
          statement.setTimestamp(1, Timestamp.valueOf(LocalDateTime.parse(time)));
          try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            out.println(rows.getString(1));
          }
        }
      }
    }
  }
}
