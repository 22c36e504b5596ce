package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.CellPart;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.HiddenColumn;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.type.TypeMapping;

/** One entry of a CQL select list: a column's value, or what Cassandra keeps beside the cell. */
public record CqlSelector(ColumnDefinition column, CellPart part) {
  public CqlSelector {
    requireNonNull(column, "column");
    requireNonNull(part, "part");
  }

  public static CqlSelector valueOf(ColumnDefinition column) {
    return new CqlSelector(column, CellPart.VALUE);
  }

  /** The mapping of what comes back. */
  public TypeMapping mapping() {
    return part.mapping(column);
  }

  /** The column's name, or {@code TTL(name)} and the like. */
  public String label() {
    return part == CellPart.VALUE ? column.name() : HiddenColumn.nameOf(part, column.name());
  }

  public boolean isNullable(TableDefinition table) {
    return part != CellPart.VALUE || table.isNullable(column);
  }
}
