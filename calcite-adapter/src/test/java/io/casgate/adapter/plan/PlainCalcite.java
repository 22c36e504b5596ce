package io.casgate.adapter.plan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** An example: the adapter inside a program of one's own, by Calcite's driver and a model file. */
final class PlainCalcite {
  private PlainCalcite() {}

  // tag::connect
  /** Names in any case, quoted or not; instants in UTC; decimals as long as Cassandra's. */
  static Connection connect(String modelFile) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("model", modelFile);
    properties.setProperty("lex", "MYSQL_ANSI");
    properties.setProperty("timeZone", "UTC");
    properties.setProperty(
        "typeSystem", "io.casgate.adapter.plan.CassandraSchemaFactory#TYPE_SYSTEM");
    return DriverManager.getConnection("jdbc:calcite:", properties);
  }

  // end::connect

  // tag::join
  static List<String> moviesOfUser(Connection connection, int user) throws SQLException {
    String sql =
        "SELECT m.title, r.rating FROM ratings_by_user r"
            + " JOIN movies m ON m.movie_id = r.movie_id"
            + " WHERE r.user_id = ? ORDER BY r.movie_id";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, user);
      List<String> movies = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          movies.add(rows.getBigDecimal(2) + " " + rows.getString(1));
        }
      }
      return movies;
    }
  }
  // end::join
}
