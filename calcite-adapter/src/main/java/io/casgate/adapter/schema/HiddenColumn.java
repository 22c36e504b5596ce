package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

/**
 * A column that a statement sees only when its text names it: {@code TTL(c)}, {@code WRITETIME(c)}.
 * Stars, USING, NATURAL and JDBC's getColumns pass it by.
 */
public record HiddenColumn(String name, ColumnDefinition column, CellPart part) {
  public HiddenColumn {
    requireNonNull(name, "name");
    requireNonNull(column, "column");
    requireNonNull(part, "part");
  }

  /** The name under which the grammar turns {@code part(column)} into a column reference. */
  public static String nameOf(CellPart part, String columnName) {
    return part.name() + "(" + columnName + ")";
  }
}
