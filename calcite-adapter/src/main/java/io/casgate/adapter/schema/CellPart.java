package io.casgate.adapter.schema;

import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.type.TypeMapping;
import io.casgate.adapter.type.TypeMappings;

/** What a select list asks of a cell: its value, or what Cassandra keeps beside it. */
public enum CellPart {
  VALUE,
  /** Seconds until the cell expires; NULL when it does not. */
  TTL,
  /** Microseconds since 1970 at which the cell was written. */
  WRITETIME;

  public TypeMapping mapping(ColumnDefinition column) {
    return switch (this) {
      case VALUE -> column.mapping();
      case TTL -> TypeMappings.of(DataTypes.INT);
      case WRITETIME -> TypeMappings.of(DataTypes.BIGINT);
    };
  }
}
