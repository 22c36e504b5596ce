package io.casgate.gateway.catalog;

import io.casgate.adapter.type.SqlColumnType;
import java.util.Locale;
import org.apache.calcite.sql.type.SqlTypeFamily;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What MariaDB and JDBC call a column's type, and the sizes they give it. */
final class TypeWords {
  /** Most digits that arithmetic keeps. */
  private static final int DECIMAL_DIGITS = 65;

  private TypeWords() {}

  /** MariaDB's word, as in column DATA_TYPE. */
  static String dataType(SqlColumnType type) {
    return switch (type.name()) {
      case INTEGER -> "int";
      case REAL -> "float";
      default -> type.name().getName().toLowerCase(Locale.ROOT);
    };
  }

  /** The word with its sizes, and the CQL type beside it where that is another word. */
  static String columnType(CatalogColumn column) {
    String word = dataType(column.type());
    String sized = word + sizes(column.type());
    return column
        .cqlType()
        .filter(cql -> !cql.equals(word))
        .map(cql -> sized + " /* " + cql + " */")
        .orElse(sized);
  }

  private static String sizes(SqlColumnType type) {
    if (type.precision() == SqlColumnType.UNSPECIFIED) {
      return "";
    }
    return type.name() == SqlTypeName.DECIMAL
        ? "(" + type.precision() + "," + Math.max(0, type.scale()) + ")"
        : "(" + type.precision() + ")";
  }

  static @Nullable Long characterLength(SqlColumnType type) {
    return isText(type) || isBinary(type) ? length(type) : null;
  }

  /** Bytes; UTF-8 takes up to four a character. */
  static @Nullable Long octetLength(SqlColumnType type) {
    if (isBinary(type)) {
      return length(type);
    }
    return isText(type) ? Math.min(4 * length(type), Integer.MAX_VALUE) : null;
  }

  static @Nullable Long numericPrecision(SqlColumnType type) {
    return switch (type.name()) {
      case TINYINT -> 3L;
      case SMALLINT -> 5L;
      case INTEGER -> 10L;
      case BIGINT -> 19L;
      case REAL -> 7L;
      case DOUBLE -> 15L;
      case DECIMAL ->
          type.precision() == SqlColumnType.UNSPECIFIED
              ? (long) DECIMAL_DIGITS
              : (long) type.precision();
      default -> null;
    };
  }

  static @Nullable Long numericScale(SqlColumnType type) {
    return switch (type.name()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> 0L;
      case DECIMAL -> hasScale(type) ? (long) type.scale() : null;
      default -> null;
    };
  }

  static @Nullable Long datetimePrecision(SqlColumnType type) {
    return type.name().getFamily() == SqlTypeFamily.TIMESTAMP
            || type.name().getFamily() == SqlTypeFamily.TIME
        ? (long) Math.max(0, type.precision())
        : null;
  }

  static int jdbcType(SqlColumnType type) {
    return type.name().getJdbcOrdinal();
  }

  static String jdbcTypeName(SqlColumnType type) {
    return type.name().getName();
  }

  /** What JDBC calls the column size: digits, characters, or the length of the printed form. */
  static @Nullable Long columnSize(SqlColumnType type) {
    return switch (type.name()) {
      case BOOLEAN -> 1L;
      case DATE -> 10L;
      case TIME -> 8 + fraction(type);
      case TIMESTAMP -> 19 + fraction(type);
      default ->
          isText(type) || isBinary(type) ? Long.valueOf(length(type)) : numericPrecision(type);
    };
  }

  static @Nullable Long decimalDigits(SqlColumnType type) {
    Long temporal = datetimePrecision(type);
    return temporal == null ? numericScale(type) : temporal;
  }

  static boolean isText(SqlColumnType type) {
    return SqlTypeName.CHAR_TYPES.contains(type.name());
  }

  private static boolean isBinary(SqlColumnType type) {
    return SqlTypeName.BINARY_TYPES.contains(type.name());
  }

  private static boolean hasScale(SqlColumnType type) {
    return type.precision() != SqlColumnType.UNSPECIFIED && type.scale() >= 0;
  }

  private static long length(SqlColumnType type) {
    return type.precision() == SqlColumnType.UNSPECIFIED ? Integer.MAX_VALUE : type.precision();
  }

  private static long fraction(SqlColumnType type) {
    return type.precision() > 0 ? 1L + type.precision() : 0;
  }
}
