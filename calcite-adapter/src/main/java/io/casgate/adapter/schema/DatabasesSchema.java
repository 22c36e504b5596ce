package io.casgate.adapter.schema;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.lookup.Lookup;
import org.apache.calcite.util.BuiltInMethod;
import org.checkerframework.checker.nullness.qual.Nullable;

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

  /** Compiled code reaches tables from the root that it is given at run time. */
  @Override
  public Expression getExpression(@Nullable SchemaPlus parentSchema, String name) {
    return Expressions.call(DataContext.ROOT, BuiltInMethod.DATA_CONTEXT_GET_ROOT_SCHEMA.method);
  }

  @Override
  protected Map<String, Schema> getSubSchemaMap() {
    return databases;
  }
}
