package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows a read asks Cassandra for: choices that together fix the whole partition key and then
 * a prefix of the clustering key, and a range of the clustering column after it; nothing at all
 * means every row. All of it holds for each row.
 *
 * <p>The columns of two choices are apart, or those of one are among those of the other.
 */
public record KeyCondition(List<KeyChoice> choices, Optional<KeyRange> range) {
  private static final KeyCondition ALL_ROWS = new KeyCondition(List.of(), Optional.empty());

  public KeyCondition {
    choices = List.copyOf(choices);
    requireNonNull(range, "range");
  }

  /** Choices without a range behind them. */
  public static KeyCondition of(List<KeyChoice> choices) {
    return new KeyCondition(choices, Optional.empty());
  }

  public static KeyCondition allRows() {
    return ALL_ROWS;
  }

  public boolean isAllRows() {
    return choices.isEmpty();
  }

  /** The columns that the choices fix, in key order. */
  public List<ColumnDefinition> fixedColumns(TableDefinition table) {
    return table.primaryKey().stream()
        .filter(column -> choices.stream().anyMatch(choice -> choice.columns().contains(column)))
        .toList();
  }

  /** Whether every column of the primary key is fixed, so that one key means at most one row. */
  public boolean coversPrimaryKey(TableDefinition table) {
    return fixedColumns(table).size() == table.primaryKey().size();
  }

  /** What holds, for plans. */
  @Override
  public String toString() {
    List<Object> parts = new ArrayList<>(choices);
    range.ifPresent(parts::add);
    return parts.toString();
  }
}
