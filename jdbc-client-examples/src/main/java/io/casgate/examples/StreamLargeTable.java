package io.casgate.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Reads every rating and keeps none: neither side ever holds more than some pages of the table, so
 * a few megabytes of heap are enough for any number of rows.
 */
public final class StreamLargeTable {
  private long ratings;
  private BigDecimal stars = BigDecimal.ZERO;

  private StreamLargeTable() {}

  public static void main(String[] arguments) throws SQLException {
    var example = new StreamLargeTable();
    try (Connection connection = DemoGateway.connect(arguments)) {
      example.read(connection);
    }
    example.print();
  }

  // tag::stream
  private void read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(1_000); // rows of one answer of the gateway; the driver's own is 100
      try (ResultSet rows =
          statement.executeQuery("SELECT user_id, movie_id, rating FROM lens.ratings_by_user")) {
        while (rows.next()) {
          add(rows.getBigDecimal("rating"));
        }
      }
    }
  }

  // end::stream

  private void add(BigDecimal rating) {
    ratings++;
    stars = stars.add(rating);
  }

  private void print() {
    System.out.println(ratings + " ratings");
    if (ratings > 0) {
      BigDecimal average = stars.divide(BigDecimal.valueOf(ratings), 2, RoundingMode.HALF_UP);
      System.out.println(average + " stars on average");
    }
  }
}
