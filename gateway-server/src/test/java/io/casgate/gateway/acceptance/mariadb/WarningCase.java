package io.casgate.gateway.acceptance.mariadb;

/** A statement after which SHOW WARNINGS has the same codes on both servers. */
enum WarningCase {
  DIVISION_BY_ZERO("SELECT 1 / 0"),
  DIVISIONS_BY_ZERO("SELECT 1 % 0, 1e0 / 0, 1.5 / 0"),
  TEXT_IN_ARITHMETIC("SELECT '12kg' + 1"),
  TEXT_AS_INTEGER("SELECT CAST('abc' AS SIGNED)"),
  TEXT_AS_DECIMAL("SELECT CAST('1x' AS DECIMAL(5, 2))"),
  DECIMAL_TOO_LONG("SELECT CAST(12345 AS DECIMAL(3, 1))"),
  INTEGER_TOO_LARGE("SELECT CAST(1e30 AS SIGNED)"),
  NEGATIVE_AS_UNSIGNED("SELECT CAST(-1 AS UNSIGNED)"),
  NO_DATE("SELECT CAST('2024-02-30' AS DATE)"),
  MORE_THAN_A_DATE("SELECT CAST('2024-02-29x' AS DATE)"),
  NO_DATE_IN_COMPARISON("SELECT dt = t FROM calm WHERE id = 1"),
  TEXT_TOO_LONG("SELECT CAST('abc' AS CHAR(2))");

  private final String sql;

  WarningCase(String sql) {
    this.sql = sql;
  }

  String sql() {
    return sql;
  }
}
