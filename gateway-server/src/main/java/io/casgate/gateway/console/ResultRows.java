package io.casgate.gateway.console;

import io.casgate.gateway.console.output.Cell;
import io.casgate.gateway.console.output.Field;
import io.casgate.gateway.console.output.Field.Alignment;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A JDBC result as fields and cells. */
final class ResultRows {
  /** A decimal may be 1E+2147483647, and nobody wants to see its zeros. */
  private static final int MOST_ZEROS = 1_000;

  private final ResultSet result;
  private final int[] types;
  private final List<Field> fields = new ArrayList<>();

  ResultRows(ResultSet result) throws SQLException {
    this.result = result;
    ResultSetMetaData metadata = result.getMetaData();
    types = new int[metadata.getColumnCount()];
    for (int i = 0; i < types.length; i++) {
      types[i] = metadata.getColumnType(i + 1);
      Alignment alignment = kind(types[i]) == Cell.Kind.NUMBER ? Alignment.RIGHT : Alignment.LEFT;
      fields.add(new Field(metadata.getColumnLabel(i + 1), alignment));
    }
  }

  List<Field> fields() {
    return fields;
  }

  boolean next() throws SQLException {
    return result.next();
  }

  List<Cell> row() throws SQLException {
    List<Cell> cells = new ArrayList<>(types.length);
    for (int i = 0; i < types.length; i++) {
      cells.add(cell(i + 1, types[i]));
    }
    return cells;
  }

  private Cell cell(int column, int type) throws SQLException {
    Cell.Kind kind = kind(type);
    if (kind == Cell.Kind.BINARY) {
      byte[] bytes = result.getBytes(column);
      return bytes == null
          ? Cell.NULL
          : new Cell(kind, "0x" + HexFormat.of().withUpperCase().formatHex(bytes));
    }
    if (type == Types.DECIMAL || type == Types.NUMERIC) {
      BigDecimal number = result.getBigDecimal(column);
      return number == null ? Cell.NULL : new Cell(kind, text(number));
    }
    String text = result.getString(column);
    return text == null ? Cell.NULL : new Cell(kind, text);
  }

  private static String text(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_ZEROS
        ? number.toString()
        : number.toPlainString();
  }

  private static Cell.Kind kind(int type) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.DECIMAL,
          Types.NUMERIC,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE ->
          Cell.Kind.NUMBER;
      case Types.BOOLEAN, Types.BIT -> Cell.Kind.BOOLEAN;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Cell.Kind.BINARY;
      default -> Cell.Kind.TEXT;
    };
  }
}
