package io.casgate.examples;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks one movie up by its key: one read of one partition in Cassandra. */
public final class PlainLookup {
  private PlainLookup() {}

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DemoGateway.connect(arguments)) {
      lookUp(connection);
    }
  }

  // tag::lookup
  private static void lookUp(Connection connection) throws SQLException {
    String sql =
        "SELECT title, avg_rating, total_ratings, genres FROM lens.movies WHERE movie_id = 1270";
    try (Statement statement = connection.createStatement();
        ResultSet movies = statement.executeQuery(sql)) {
      while (movies.next()) {
        String title = movies.getString("title");
        BigDecimal average = movies.getBigDecimal("avg_rating");
        int ratings = movies.getInt("total_ratings");
        String genres = movies.getString("genres"); // a set of text comes as a JSON array
        System.out.println(title + ": " + average + " from " + ratings + " ratings, " + genres);
      }
    }
  }
  // end::lookup
}
