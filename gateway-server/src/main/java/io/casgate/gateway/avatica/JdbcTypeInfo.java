package io.casgate.gateway.avatica;

import io.casgate.adapter.type.SqlColumnType;
import java.sql.DatabaseMetaData;
import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;

/** The SQL types that columns can have, as {@code getTypeInfo} tells of them. */
final class JdbcTypeInfo {
  private static final int DECIMAL_RADIX = 10;

  /** Digits after the point of TIMESTAMP, which is what Cassandra keeps. */
  private static final int MILLISECONDS = 3;

  private static final List<SqlColumnType> TYPES =
      List.of(
          SqlColumnType.of(SqlTypeName.TINYINT),
          SqlColumnType.of(SqlTypeName.SMALLINT),
          SqlColumnType.of(SqlTypeName.INTEGER),
          SqlColumnType.of(SqlTypeName.BIGINT),
          SqlColumnType.of(SqlTypeName.DECIMAL),
          SqlColumnType.of(SqlTypeName.REAL),
          SqlColumnType.of(SqlTypeName.DOUBLE),
          SqlColumnType.of(SqlTypeName.BOOLEAN),
          SqlColumnType.of(SqlTypeName.CHAR),
          SqlColumnType.of(SqlTypeName.VARCHAR),
          SqlColumnType.of(SqlTypeName.VARBINARY),
          SqlColumnType.of(SqlTypeName.DATE),
          SqlColumnType.of(SqlTypeName.TIME),
          SqlColumnType.of(SqlTypeName.TIMESTAMP, MILLISECONDS));

  private JdbcTypeInfo() {}

  static List<Object[]> rows() {
    return TYPES.stream()
        .map(WireType::of)
        .sorted(Comparator.comparingInt(WireType::jdbcType))
        .map(JdbcTypeInfo::row)
        .toList();
  }

  private static Object[] row(WireType type) {
    boolean text = type.jdbcType() == Types.CHAR || type.jdbcType() == Types.VARCHAR;
    String prefix = prefix(type);
    return JdbcMetadata.row(
        type.name(),
        type.jdbcType(),
        type.precision(),
        prefix,
        prefix == null ? null : "'",
        null,
        (short) DatabaseMetaData.typeNullable,
        text,
        (short) DatabaseMetaData.typeSearchable,
        !type.signed(),
        false,
        false,
        type.name(),
        (short) 0,
        (short) (type.jdbcType() == Types.DECIMAL ? type.precision() : type.scale()),
        null,
        null,
        type.signed() ? DECIMAL_RADIX : null);
  }

  private static String prefix(WireType type) {
    return switch (type.jdbcType()) {
      case Types.CHAR, Types.VARCHAR -> "'";
      case Types.VARBINARY -> "X'";
      case Types.DATE, Types.TIME, Types.TIMESTAMP -> type.name() + " '";
      default -> null;
    };
  }
}
