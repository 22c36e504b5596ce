package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.ListType;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
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

  /** Whether Cassandra keeps one time to live and one write time for it: not for keys. */
  public boolean hasCellMetadata() {
    return !kind.isKey() && !isMultiCell() && !cqlType().equals(DataTypes.COUNTER);
  }

  private boolean isMultiCell() {
    DataType type = cqlType();
    return (type instanceof ListType list && !list.isFrozen())
        || (type instanceof SetType set && !set.isFrozen())
        || (type instanceof MapType map && !map.isFrozen())
        || (type instanceof UserDefinedType udt && !udt.isFrozen());
  }
}
