package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;

/** A keyspace as Calcite sees it: a schema whose tables are made once and found by name. */
public final class CassandraSchema extends AbstractSchema {
  private final SortedMap<String, Table> tables;
  private final Lookup<Table> lookup;

  public CassandraSchema(KeyspaceDefinition keyspace, CassandraCluster cluster) {
    this(keyspace, definition -> new CassandraTable(definition, cluster));
  }

  /** With tables made by {@code maker}, for those who need more of a table than this room gives. */
  public CassandraSchema(KeyspaceDefinition keyspace, TableMaker maker) {
    requireNonNull(maker, "maker");
    SortedMap<String, Table> made = new TreeMap<>();
    keyspace.tables().forEach((name, definition) -> made.put(name, maker.make(definition)));
    this.tables = made;
    this.lookup = new NameLookup<>(made);
  }

  /** Makes the Calcite table of a definition. */
  @FunctionalInterface
  public interface TableMaker {
    CassandraTable make(TableDefinition definition);
  }

  @Override
  public Lookup<Table> tables() {
    return lookup;
  }

  @Override
  protected Map<String, Table> getTableMap() {
    return tables;
  }
}
