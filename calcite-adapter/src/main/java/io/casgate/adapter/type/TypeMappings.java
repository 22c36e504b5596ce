package io.casgate.adapter.type;

import com.datastax.oss.driver.api.core.type.DataType;

/** The table of all type mappings; one line a CQL type. */
public final class TypeMappings {
  private TypeMappings() {}

  /** The mapping of a CQL type; every CQL type has one. */
  public static TypeMapping of(DataType type) {
    throw new UnsupportedOperationException(type.toString());
  }
}
