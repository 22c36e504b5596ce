package io.casgate.adapter.schema;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;

/** The root of a catalog: the databases by name. Immutable; a change makes a new one. */
public final class DatabasesSchema extends AbstractSchema {
  private final SortedMap<String, Schema> databases;
  private final Lookup<Schema> lookup;

  public DatabasesSchema(Map<String, ? extends Schema> databases) {
    this.databases = new TreeMap<>(databases);
    this.lookup = new NameLookup<>(this.databases);
  }

  @Override
  public Lookup<? extends Schema> subSchemas() {
    return lookup;
  }

  @Override
  protected Map<String, Schema> getSubSchemaMap() {
    return databases;
  }
}
