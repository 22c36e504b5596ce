package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.type.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A clustering column between bounds, all of which hold; its type has a key order. */
public record KeyRange(ColumnDefinition column, List<Bound> bounds) {

  /** How the column stands to a value. */
  public record Bound(Comparison comparison, CqlOperand operand) {
    public Bound {
      requireNonNull(comparison, "comparison");
      requireNonNull(operand, "operand");
    }

    @Override
    public String toString() {
      return comparison.symbol() + " " + operand;
    }
  }

  public KeyRange {
    requireNonNull(column, "column");
    bounds = List.copyOf(bounds);
  }

  /** The shape of its CQL, as far as it is known before the execution. */
  public SliceShape shape() {
    return new SliceShape(first(true), first(false));
  }

  private Optional<Comparison> first(boolean lower) {
    return bounds.stream()
        .map(Bound::comparison)
        .filter(comparison -> comparison.isLower() == lower)
        .findFirst();
  }

  @Override
  public String toString() {
    return bounds.stream()
        .map(bound -> column.name() + " " + bound)
        .collect(Collectors.joining(", "));
  }
}
