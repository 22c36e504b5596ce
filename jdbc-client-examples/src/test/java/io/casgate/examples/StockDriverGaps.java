package io.casgate.examples;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Prints what the stock driver does where docs/jdbc.md says that it falls short. */
final class StockDriverGaps {
  private static final String ALL = "SELECT movie_id FROM lens.movies";

  private StockDriverGaps() {}

  /** Takes the JDBC URL and a table with one row, whose column {@code value} is not a number. */
  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DriverManager.getConnection(arguments[0])) {
      DatabaseMetaData metadata = connection.getMetaData();
      System.out.println("product " + metadata.getDatabaseProductName());
      System.out.println("read-only " + metadata.isReadOnly());
      System.out.println("upper case " + metadata.storesUpperCaseIdentifiers());
      System.out.println("keys " + count(metadata.getPrimaryKeys(null, "lens", "movies")));
      System.out.println("prepared, at most 3: " + (countPrepared(connection) > 3 ? "more" : "3"));
      try (Statement statement = connection.createStatement()) {
        statement.setMaxRows(3);
        System.out.println("plain, at most 3: " + count(statement.executeQuery(ALL)));
        statement.setMaxRows(0);
        statement.execute("SET sql_select_limit = 3");
      }
      System.out.println("prepared, limited to 3: " + countPrepared(connection));
      System.out.println("NaN: " + value(connection, arguments[1]));
    }
  }

  private static int countPrepared(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ALL)) {
      statement.setMaxRows(3);
      return count(statement.executeQuery());
    }
  }

  private static int count(ResultSet rows) throws SQLException {
    try (rows) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }

  private static String value(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT \"value\" FROM " + table)) {
      rows.next();
      return String.valueOf(rows.getObject(1));
    } catch (ClassCastException e) {
      return "ClassCastException";
    }
  }
}
