package io.casgate.adapter.runtime;

import io.casgate.adapter.runtime.FakeSelect.Item;
import io.casgate.adapter.runtime.FakeSelect.Relation;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.TableDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A table of the fake client: rows of driver values, one a column, read in insertion order. */
final class FakeTable {
  /** When the fake client's cells were written, in microseconds. */
  static final long WRITETIME = 1_700_000_000_000_000L;

  private final TableDefinition definition;
  private final List<Object[]> rows = new ArrayList<>();

  FakeTable(TableDefinition definition) {
    this.definition = definition;
  }

  TableDefinition definition() {
    return definition;
  }

  void insert(Object[] row) {
    if (row.length != definition.columns().size()) {
      throw new IllegalArgumentException("a row of " + row.length + " for " + definition.name());
    }
    rows.add(row.clone());
  }

  /** Answers a select; a limit is the last of {@code values}. */
  List<Object[]> select(FakeSelect select, List<Object> values) {
    List<Object[]> found =
        new ArrayList<>(rows.stream().filter(row -> has(row, select, values)).toList());
    if (select.items().get(0).function().equals("token")) {
      found.sort(Comparator.comparingLong(this::token));
    }
    if (select.reversed()) {
      Collections.reverse(found);
    }
    if (select.items().get(0).function().equals("COUNT")) {
      return List.<Object[]>of(new Object[] {(long) found.size()});
    }
    if (select.onePerPartition()) {
      Set<Long> seen = new HashSet<>();
      found.removeIf(row -> !seen.add(token(row)));
    }
    long limit = select.limited() ? (Integer) values.get(values.size() - 1) : found.size();
    return found.stream().limit(limit).map(row -> project(row, select)).toList();
  }

  private boolean has(Object[] row, FakeSelect select, List<Object> values) {
    for (int i = 0; i < select.relations().size(); i++) {
      Relation relation = select.relations().get(i);
      Object key = row[index(relation.column())];
      boolean holds =
          relation.operator().equals("=")
              ? values.get(i).equals(key)
              : relation.holds(compare(relation.column(), key, values.get(i)));
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private int compare(String column, Object a, Object b) {
    return definition.columns().get(index(column)).mapping().keyOrder().orElseThrow().compare(a, b);
  }

  private Object[] project(Object[] row, FakeSelect select) {
    return select.items().stream().map(item -> value(row, item)).toArray();
  }

  private Object value(Object[] row, Item item) {
    Object cell = row[index(item.columns().get(0))];
    return switch (item.function()) {
      case "" -> cell;
      case "token" -> token(row);
      case "TTL" -> null;
      case "WRITETIME" -> cell == null ? null : WRITETIME;
      default -> throw new IllegalArgumentException(item.function());
    };
  }

  /** Spreads keys evenly over the ring, as Murmur3 does. */
  private long token(Object[] row) {
    long hash = 0x9E37_79B9_7F4A_7C15L;
    for (ColumnDefinition column : definition.partitionKey()) {
      hash = (hash ^ row[index(column.name())].hashCode()) * 0xBF58_476D_1CE4_E5B9L;
      hash ^= hash >>> 31;
      hash *= 0x94D0_49BB_1331_11EBL;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private int index(String column) {
    for (int i = 0; i < definition.columns().size(); i++) {
      if (definition.columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + column + " in " + definition.name());
  }
}
