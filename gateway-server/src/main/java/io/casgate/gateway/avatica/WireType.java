package io.casgate.gateway.avatica;

import io.casgate.adapter.type.SqlColumnType;
import java.sql.Types;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.ColumnMetaData.Rep;

/**
 * How values of one SQL type travel: the JDBC type, how Avatica represents it, and the sizes that
 * JDBC wants told.
 *
 * @param precision digits, characters, bytes, or digits of a second's fraction
 * @param displaySize characters that the longest value takes
 */
record WireType(
    int jdbcType, String name, Rep rep, int precision, int scale, int displaySize, boolean signed) {

  /** Characters or bytes of a type that has no bound, as other databases tell them. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  /** Digits that DECIMAL shows when its type does not say. */
  private static final int DECIMAL_DIGITS = 65;

  static WireType of(SqlColumnType type) {
    String name = type.name().getName();
    return switch (type.name()) {
      case BOOLEAN -> new WireType(Types.BOOLEAN, name, Rep.BOOLEAN, 1, 0, 5, false);
      case TINYINT -> number(Types.TINYINT, name, Rep.BYTE, 3, 4);
      case SMALLINT -> number(Types.SMALLINT, name, Rep.SHORT, 5, 6);
      case INTEGER -> number(Types.INTEGER, name, Rep.INTEGER, 10, 11);
      case BIGINT -> number(Types.BIGINT, name, Rep.LONG, 19, 20);
      case REAL -> number(Types.REAL, name, Rep.FLOAT, 7, 14);
      case FLOAT, DOUBLE -> number(Types.DOUBLE, "DOUBLE", Rep.DOUBLE, 15, 24);
      case DECIMAL -> decimal(type);
      case CHAR -> text(Types.CHAR, name, type.precision());
      case BINARY -> binary(Types.BINARY, name, type.precision());
      case VARBINARY -> binary(Types.VARBINARY, name, type.precision());
      case DATE -> new WireType(Types.DATE, name, Rep.INTEGER, 10, 0, 10, false);
      case TIME -> temporal(Types.TIME, name, Rep.INTEGER, type.precision(), 8);
      case TIMESTAMP -> temporal(Types.TIMESTAMP, name, Rep.LONG, type.precision(), 19);
      case NULL -> new WireType(Types.NULL, name, Rep.OBJECT, 0, 0, 4, false);
      // Whatever else a statement may compute (intervals) is shown as text.
      default -> text(Types.VARCHAR, "VARCHAR", type.precision());
    };
  }

  /**
   * The same type where values may be shorter than the type: the stock client fills a CHAR up with
   * blanks, MariaDB does not.
   */
  WireType varying() {
    return jdbcType == Types.CHAR ? text(Types.VARCHAR, "VARCHAR", precision) : this;
  }

  ColumnMetaData.AvaticaType toAvatica() {
    return ColumnMetaData.scalar(jdbcType, name, rep);
  }

  private static WireType number(int jdbcType, String name, Rep rep, int digits, int display) {
    return new WireType(jdbcType, name, rep, digits, 0, display, true);
  }

  private static WireType decimal(SqlColumnType type) {
    int digits = type.precision() < 0 ? DECIMAL_DIGITS : type.precision();
    // Without a scale every value shows its own; any other number here would make the client round.
    int scale = Math.max(type.scale(), 0);
    return new WireType(Types.DECIMAL, "DECIMAL", Rep.NUMBER, digits, scale, digits + 2, true);
  }

  private static WireType text(int jdbcType, String name, int characters) {
    int size = characters < 0 ? UNBOUNDED : characters;
    return new WireType(jdbcType, name, Rep.STRING, size, 0, size, false);
  }

  private static WireType binary(int jdbcType, String name, int bytes) {
    int size = bytes < 0 ? UNBOUNDED : bytes;
    int display = size > UNBOUNDED / 2 ? UNBOUNDED : size * 2;
    return new WireType(jdbcType, name, Rep.BYTE_STRING, size, 0, display, false);
  }

  private static WireType temporal(int jdbcType, String name, Rep rep, int fraction, int display) {
    int digits = Math.max(fraction, 0);
    return new WireType(
        jdbcType, name, rep, digits, digits, digits == 0 ? display : display + 1 + digits, false);
  }
}
