package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.type.DataType;
import io.casgate.adapter.type.TypeMapping;

/** A column of a column family: its name as Cassandra has it, kind and type mapping. */
public record ColumnDefinition(String name, ColumnKind kind, TypeMapping mapping) {
  public ColumnDefinition {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(mapping, "mapping");
  }

  public DataType cqlType() {
    return mapping.cqlType();
  }
}
