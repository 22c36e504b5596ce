package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A keyspace, which is a database to SQL: its tables and materialised views by name. */
public record KeyspaceDefinition(String name, SortedMap<String, TableDefinition> tables) {
  public KeyspaceDefinition {
    requireNonNull(name, "name");
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  public KeyspaceDefinition(String name, Map<String, TableDefinition> tables) {
    this(name, new TreeMap<>(tables));
  }
}
