package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.ColumnDefinition;
import java.util.List;

/** A key column that equals one of some values ({@code =}, IN, OR of equalities). */
public record KeyEquality(ColumnDefinition column, List<CqlOperand> anyOf) {
  public KeyEquality {
    requireNonNull(column, "column");
    anyOf = List.copyOf(anyOf);
  }

  @Override
  public String toString() {
    return anyOf.size() == 1
        ? column.name() + " = " + anyOf.get(0)
        : column.name() + " IN " + anyOf;
  }
}
