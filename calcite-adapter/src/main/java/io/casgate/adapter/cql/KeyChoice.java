package io.casgate.adapter.cql;

import io.casgate.adapter.schema.ColumnDefinition;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Key columns that together equal one of some rows of values: {@code =}, IN, OR of equalities for
 * one column; row values and OR of conjunctions for several.
 *
 * @param anyOf rows of one value a column
 */
public record KeyChoice(List<ColumnDefinition> columns, List<List<CqlOperand>> anyOf) {
  private static final int SHOWN = 10;

  public KeyChoice {
    columns = List.copyOf(columns);
    anyOf = anyOf.stream().map(List::copyOf).toList();
  }

  /** One column that equals one of some values. */
  public static KeyChoice of(ColumnDefinition column, List<CqlOperand> values) {
    return new KeyChoice(List.of(column), values.stream().map(List::of).toList());
  }

  /** Whether it fixes its columns to one row of values. */
  public boolean isSingle() {
    return anyOf.size() == 1;
  }

  /** Long lists are told by their beginning. */
  @Override
  public String toString() {
    String names = columns.stream().map(ColumnDefinition::name).collect(Collectors.joining(", "));
    String name = columns.size() == 1 ? names : "(" + names + ")";
    if (isSingle()) {
      return name + " = " + shown(anyOf.get(0));
    }
    String rest = anyOf.size() > SHOWN ? ", … " + anyOf.size() + " in all" : "";
    return anyOf.stream()
        .limit(SHOWN)
        .map(KeyChoice::shown)
        .collect(Collectors.joining(", ", name + " IN [", rest + "]"));
  }

  private static String shown(List<CqlOperand> row) {
    return row.size() == 1
        ? row.get(0).toString()
        : row.stream().map(CqlOperand::toString).collect(Collectors.joining(", ", "(", ")"));
  }
}
