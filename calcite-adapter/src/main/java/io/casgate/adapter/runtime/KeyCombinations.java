package io.casgate.adapter.runtime;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.KeyChoice;
import io.casgate.adapter.schema.ColumnDefinition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * All keys that a condition names, each once: the cross product of the rows of its choices, the
 * last one turning fastest. Made one by one, however many there are.
 */
final class KeyCombinations implements Iterator<List<Object>> {
  private final List<ColumnDefinition> columns;
  private final List<KeyRows> choices;
  private final int[] next;
  private boolean hasNext;

  private KeyCombinations(List<ColumnDefinition> columns, List<KeyRows> choices) {
    this.columns = columns;
    this.choices = choices;
    this.next = new int[choices.size()];
    this.hasNext = choices.stream().noneMatch(choice -> choice.rows().isEmpty());
  }

  /** The keys of {@code read}; a read of all rows has one, without columns. */
  static KeyCombinations of(CqlRead read, List<Object> parameters, ZoneId zone) {
    List<KeyChoice> widestFirst = new ArrayList<>(read.key().choices());
    widestFirst.sort(Comparator.comparingInt(choice -> -choice.columns().size()));
    List<KeyRows> apart = new ArrayList<>();
    for (KeyChoice choice : widestFirst) {
      add(KeyRows.of(choice, read, parameters, zone), apart);
    }
    List<ColumnDefinition> columns = read.key().fixedColumns(read.table());
    apart.sort(Comparator.comparingInt(rows -> columns.indexOf(rows.columns().get(0))));
    return new KeyCombinations(columns, apart);
  }

  /** Of two choices for the same columns only what they have in common is left. */
  private static void add(KeyRows rows, List<KeyRows> apart) {
    for (int i = 0; i < apart.size(); i++) {
      if (apart.get(i).includes(rows)) {
        apart.set(i, apart.get(i).among(rows));
        return;
      }
    }
    apart.add(rows);
  }

  /** Whether there is at most one key. */
  boolean isSingle() {
    return !hasNext || choices.stream().allMatch(choice -> choice.rows().size() == 1);
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public List<Object> next() {
    if (!hasNext) {
      throw new NoSuchElementException();
    }
    Object[] key = new Object[columns.size()];
    for (int i = 0; i < next.length; i++) {
      KeyRows choice = choices.get(i);
      List<Object> row = choice.rows().get(next[i]);
      for (int j = 0; j < row.size(); j++) {
        key[columns.indexOf(choice.columns().get(j))] = row.get(j);
      }
    }
    step();
    return List.of(key);
  }

  private void step() {
    for (int i = next.length - 1; i >= 0; i--) {
      if (++next[i] < choices.get(i).rows().size()) {
        return;
      }
      next[i] = 0;
    }
    hasNext = false;
  }
}
