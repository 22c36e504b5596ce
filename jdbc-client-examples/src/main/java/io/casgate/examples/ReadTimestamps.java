package io.casgate.examples;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Reads timestamps as the instants that Cassandra holds, in whatever zone this program runs. */
public final class ReadTimestamps {
  private static final String FIRST_CUSTOMER = "a11a0000-0000-4000-8000-000000000001";

  private ReadTimestamps() {}

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DemoGateway.connect(arguments)) {
      System.out.println("registered " + registration(connection));
    }
  }

  // tag::timestamp
  /** Right because the URL says timezone=UTC, and the session's time_zone is UTC by default. */
  private static Instant registration(Connection connection) throws SQLException {
    String sql = "SELECT registered_on FROM tutorial.customer WHERE cust_id = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, FIRST_CUSTOMER);
      try (ResultSet customers = statement.executeQuery()) {
        if (!customers.next()) {
          throw new IllegalStateException("no customer " + FIRST_CUSTOMER);
        }
        return customers.getTimestamp("registered_on").toInstant();
      }
    }
  }
  // end::timestamp
}
