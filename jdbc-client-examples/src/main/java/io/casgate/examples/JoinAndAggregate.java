package io.casgate.examples;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks what Cassandra alone cannot answer: a join, the best of all, and counts of groups. */
public final class JoinAndAggregate {
  private static final int USER = 2;

  private JoinAndAggregate() {}

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DemoGateway.connect(arguments)) {
      connection.setSchema("lens"); // as USE lens: names need no database in front
      printMoviesOfUser(connection);
      printTopMovies(connection);
      printMoviesPerGenre(connection);
    }
  }

  // tag::join
  /** The ratings are one partition of Cassandra; EXPLAIN tells how the movies are found. */
  private static void printMoviesOfUser(Connection connection) throws SQLException {
    String sql =
        "SELECT m.title, r.rating FROM ratings_by_user r"
            + " JOIN movies m ON m.movie_id = r.movie_id"
            + " WHERE r.user_id = ? ORDER BY r.movie_id LIMIT 5";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, USER);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          System.out.println(rows.getBigDecimal("rating") + " " + rows.getString("title"));
        }
      }
    }
  }

  // end::join

  // tag::aggregate
  /** Scans all movies: fine for thousands of rows, slow for millions. */
  private static void printTopMovies(Connection connection) throws SQLException {
    print(
        connection,
        "SELECT title, avg_rating FROM movies WHERE total_ratings >= 1000"
            + " ORDER BY avg_rating DESC LIMIT 3");
  }

  private static void printMoviesPerGenre(Connection connection) throws SQLException {
    print(connection, "SELECT genre, COUNT(*) FROM genre_to_movies GROUP BY genre ORDER BY genre");
  }

  // end::aggregate

  private static void print(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        System.out.println(rows.getString(1) + ": " + rows.getString(2));
      }
    }
  }
}
