package io.casgate.examples;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Looks movies up one after another with one prepared statement. It is planned once, when it is
 * prepared; each execution is one request to the gateway and one read of Cassandra.
 */
public final class PreparedLookup {
  private static final List<Integer> MOVIES = List.of(1, 32, 48, 50, 110, 999_999);

  private PreparedLookup() {}

  // tag::loop
  public static void main(String[] arguments) throws SQLException {
    String sql = "SELECT title FROM lens.movies WHERE movie_id = ?";
    try (Connection connection = DemoGateway.connect(arguments);
        PreparedStatement lookup = connection.prepareStatement(sql)) {
      for (int movie : MOVIES) {
        System.out.println(movie + ": " + title(lookup, movie).orElse("no such movie"));
      }
    }
  }

  /** Closes the result and keeps the statement: the next movie needs no new plan. */
  private static Optional<String> title(PreparedStatement lookup, int movie) throws SQLException {
    lookup.setInt(1, movie);
    try (ResultSet found = lookup.executeQuery()) {
      return found.next() ? Optional.of(found.getString(1)) : Optional.empty();
    }
  }
  // end::loop
}
