package io.casgate.gateway.avatica;

import java.sql.DatabaseMetaData;
import java.sql.Types;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A row of {@code getColumns}, made of one of information_schema.COLUMNS. */
final class JdbcColumnRow {
  static final String SELECT =
      "SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, ORDINAL_POSITION, IS_NULLABLE,"
          + " CHARACTER_OCTET_LENGTH, COLUMN_COMMENT, CQL_TYPE, JDBC_TYPE, JDBC_TYPE_NAME,"
          + " JDBC_COLUMN_SIZE, JDBC_DECIMAL_DIGITS FROM information_schema.COLUMNS";

  private static final int DECIMAL_RADIX = 10;

  private JdbcColumnRow() {}

  static Object[] of(Object[] found) {
    boolean nullable = "YES".equals(found[4]);
    int type = ((Number) found[8]).intValue();
    return JdbcMetadata.row(
        null,
        found[0],
        found[1],
        found[2],
        type,
        // Cassandra's own word where there is one: no JDBC type tells a set from a map.
        found[7] == null ? found[9] : found[7],
        integer(found[10]),
        null,
        integer(found[11]),
        isNumber(type) ? DECIMAL_RADIX : null,
        nullable ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls,
        found[6],
        null,
        null,
        null,
        integer(found[5]),
        integer(found[3]),
        nullable ? "YES" : "NO",
        null,
        null,
        null,
        null,
        "NO",
        "NO");
  }

  private static boolean isNumber(int type) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.REAL,
          Types.DOUBLE ->
          true;
      default -> false;
    };
  }

  private static @Nullable Integer integer(@Nullable Object value) {
    return value == null ? null : (int) Math.min(((Number) value).longValue(), Integer.MAX_VALUE);
  }
}
