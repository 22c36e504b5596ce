package io.casgate.gateway.acceptance.mariadb;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tables that both servers have, with the same rows: {@code calm} has values that arithmetic
 * can take, {@code edge} those at the ends of the types; both have NULL in every column.
 */
final class ComparedRows {
  /** A column in Cassandra and in MariaDB. */
  private record Column(String name, String cqlType, String sqlType) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("id", "int", "INT PRIMARY KEY"),
          new Column("ti", "tinyint", "TINYINT"),
          new Column("si", "smallint", "SMALLINT"),
          new Column("i", "int", "INT"),
          new Column("b", "bigint", "BIGINT"),
          new Column("d", "decimal", "DECIMAL(30, 4)"),
          new Column("f", "float", "FLOAT"),
          new Column("x", "double", "DOUBLE"),
          new Column("t", "text", "VARCHAR(200)"),
          new Column("dt", "date", "DATE"),
          new Column("ts", "timestamp", "DATETIME(3)"),
          new Column("bo", "boolean", "BOOLEAN"),
          new Column("bl", "blob", "BLOB"));

  private static final String CALM =
      """
      1|1|10|100|1000|1.5000|0.5|0.25|abc|2024-02-29|2024-02-29 13:45:10.000|true|616263
      2|2|20|200|2000|2.2500|1.5|-1.75|12|2000-01-01|2000-01-01 00:00:00.000|false|00ff
      3|-3|-30|-300|-3000|-3.1250|-2.5|3.5|12.5kg|1999-12-31|1999-12-31 23:59:59.999|true|-
      4|0|0|0|0|0.0000|0|0||1970-01-01|1970-01-01 00:00:00.001|false|-
      5|-|-|-|-|-|-|-|-|-|-|-|-
      6|7|7|7|7|7.0000|7|7|7|2024-12-31|2024-12-31 12:00:00.500|true|37
      7|1|10|100|1000|1.5000|0.5|0.25|ABC|2024-03-01|2024-03-01 00:00:00.000|-|616263
      8|-|12|-|12|-|0.1|-|-7|-|2023-06-15 08:09:10.123|true|-
      9|12|-|12|-|0.0001|-|1e10|2024-02-29|2024-02-29|-|false|e282ac
      10|100|1000|100000|10000000000|12345.6789|100.25|12345.678|a_b%c|2010-10-10|2010-10-10 10:10:10.010|true|20
      11|-1|-1|-1|-1|-0.5000|-0.5|-0.5|äöü€|1900-01-01|1900-01-01 01:02:03.000|-|c3a4
      12|5|5|5|5|5.5000|5.5|1e-3| 5 |2024-01-31|2024-01-31 23:00:00.000|false|2035
      """;

  private static final String EDGE =
      """
      1|127|32767|2147483647|9223372036854775807|99999999999999999999999999.9999|3e38|1.7e308|9223372036854775807|9999-12-31|9999-12-31 23:59:59.999|true|ff
      2|-128|-32768|-2147483648|-9223372036854775808|-99999999999999999999999999.9999|-3e38|-1.7e308|-9223372036854775809|1000-01-01|1000-01-01 00:00:00.000|false|00
      3|0|0|0|0|0.0001|1e-30|1e-300|1e400|1970-01-01|1969-12-31 23:59:59.999|true|-
      4|-|-|-|-|-|-|-|-|-|-|-|-
      5|1|1|1|1|0.5000|0.1|0.5|true|1582-10-15|1582-10-15 00:00:00.000|false|0a
      6|2|-1|-1|-1|-0.5000|16777216|9007199254740993|😀|2016-02-29|2016-12-31 23:59:59.000|true|f09f9880
      7|-1|3|9|4294967296|2.5000|-0.1|-2.5|0x1F|2100-02-28|2038-01-19 03:14:08.000|-|7f
      """;

  private ComparedRows() {}

  static List<String> tables() {
    return List.of("calm", "edge");
  }

  static List<String> columns() {
    return COLUMNS.stream().map(Column::name).toList();
  }

  static List<String> cql() {
    String columns =
        COLUMNS.stream()
            .map(column -> column.name + " " + column.cqlType)
            .collect(Collectors.joining(", "));
    return statements(columns + ", PRIMARY KEY (id)", true);
  }

  static List<String> sql() {
    String columns =
        COLUMNS.stream()
            .map(column -> column.name + " " + column.sqlType)
            .collect(Collectors.joining(", "));
    return statements(columns, false);
  }

  private static List<String> statements(String columns, boolean cql) {
    List<String> statements = new java.util.ArrayList<>();
    for (String table : tables()) {
      statements.add("CREATE TABLE %s (%s)".formatted(table, columns));
      String rows = table.equals("calm") ? CALM : EDGE;
      rows.lines().forEach(row -> statements.add(insert(table, row.split("\\|", -1), cql)));
    }
    return statements;
  }

  private static String insert(String table, String[] row, boolean cql) {
    String values =
        IntStream.range(0, COLUMNS.size())
            .mapToObj(i -> literal(row[i], COLUMNS.get(i), cql))
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) VALUES (%s)".formatted(table, String.join(", ", columns()), values);
  }

  private static String literal(String value, Column column, boolean cql) {
    if (value.equals("-")) {
      return "NULL";
    }
    return switch (column.cqlType) {
      case "text", "date" -> "'" + value + "'";
      case "timestamp" -> "'" + value + (cql ? "+0000'" : "'");
      case "blob" -> "0x" + value;
      default -> value;
    };
  }
}
