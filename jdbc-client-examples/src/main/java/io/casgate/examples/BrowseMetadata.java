package io.casgate.examples;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Shows what a gateway has: keyspaces as schemas, tables, columns and types by JDBC's metadata, and
 * keys by information_schema, because the driver never asks the gateway for those.
 */
public final class BrowseMetadata {
  private BrowseMetadata() {}

  public static void main(String[] arguments) throws SQLException {
    try (Connection connection = DemoGateway.connect(arguments)) {
      DatabaseMetaData metadata = connection.getMetaData();
      printCatalogs(metadata);
      printSchemas(metadata);
      printTables(metadata);
      printColumns(metadata);
      printTypes(metadata);
      printKey(connection, "lens", "ratings_by_user");
    }
  }

  private static void printCatalogs(DatabaseMetaData metadata) throws SQLException {
    try (ResultSet catalogs = metadata.getCatalogs()) {
      while (catalogs.next()) {
        System.out.println("catalog " + catalogs.getString("TABLE_CAT"));
      }
    }
  }

  private static void printSchemas(DatabaseMetaData metadata) throws SQLException {
    try (ResultSet schemas = metadata.getSchemas()) {
      while (schemas.next()) {
        System.out.println("schema " + schemas.getString("TABLE_SCHEM"));
      }
    }
  }

  // tag::tables
  private static void printTables(DatabaseMetaData metadata) throws SQLException {
    try (ResultSet tables = metadata.getTables(null, "lens", "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        System.out.println(
            "table " + tables.getString("TABLE_SCHEM") + "." + tables.getString("TABLE_NAME"));
      }
    }
  }

  private static void printColumns(DatabaseMetaData metadata) throws SQLException {
    try (ResultSet columns = metadata.getColumns(null, "lens", "ratings_by_user", "%")) {
      while (columns.next()) {
        System.out.println(
            String.join(
                " ",
                "column",
                columns.getString("COLUMN_NAME"),
                columns.getString("TYPE_NAME"),
                columns.getString("IS_NULLABLE").equals("NO") ? "not null" : "null",
                "(" + columns.getString("REMARKS") + ")")); // says: partition key, static, …
      }
    }
  }

  // end::tables

  private static void printTypes(DatabaseMetaData metadata) throws SQLException {
    try (ResultSet types = metadata.getTypeInfo()) {
      while (types.next()) {
        System.out.println("type " + types.getString("TYPE_NAME"));
      }
    }
  }

  // tag::key
  private static void printKey(Connection connection, String database, String table)
      throws SQLException {
    String sql =
        "SELECT COLUMN_NAME, ORDINAL_POSITION FROM information_schema.KEY_COLUMN_USAGE"
            + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? ORDER BY ORDINAL_POSITION";
    try (PreparedStatement keys = connection.prepareStatement(sql)) {
      keys.setString(1, database);
      keys.setString(2, table);
      try (ResultSet parts = keys.executeQuery()) {
        while (parts.next()) {
          System.out.println("key part " + parts.getInt(2) + " " + parts.getString(1));
        }
      }
    }
  }
  // end::key
}
