package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.type.DataType;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * The ground of all mappings: a type pair whose values can also stand inside the JSON text of a
 * container. Two mappings of the same CQL type are equal.
 */
abstract class CqlMapping implements TypeMapping {
  private final DataType cqlType;
  private final SqlColumnType sqlType;
  private final Destination destination;

  CqlMapping(DataType cqlType, SqlColumnType sqlType) {
    this.cqlType = requireNonNull(cqlType, "cqlType");
    this.sqlType = requireNonNull(sqlType, "sqlType");
    this.destination = Destination.of(cqlName());
  }

  @Override
  public final DataType cqlType() {
    return cqlType;
  }

  @Override
  public final SqlColumnType sqlType() {
    return sqlType;
  }

  /** The type as CQL writes it, for messages. */
  final String cqlName() {
    return cqlType.asCql(false, true);
  }

  /** A value of this type by itself, outside of any container. */
  final Destination column() {
    return destination;
  }

  /** The value as text, the way it stands in JSON as the name of a map entry; UTC. */
  abstract String toText(Object cqlValue);

  /** Reads back {@link #toText}, and whatever else says the same. */
  abstract Object fromText(String text, Destination to);

  /** Writes the value as a JSON value. */
  abstract void write(Object cqlValue, JsonGenerator json) throws IOException;

  /** Reads the JSON value that starts at the parser's current token; not null. */
  abstract Object read(JsonParser json, Destination to) throws IOException;

  @Override
  public final boolean equals(Object other) {
    return other instanceof CqlMapping that
        && getClass() == that.getClass()
        && cqlType.equals(that.cqlType);
  }

  @Override
  public final int hashCode() {
    return cqlType.hashCode();
  }

  @Override
  public final String toString() {
    return cqlName() + " as " + sqlType.name();
  }
}
