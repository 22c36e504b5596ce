package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.type.SqlColumnType;

/** A {@code ?} of a statement with the type its place asks for; {@code index} starts at 0. */
public record ParameterDefinition(int index, SqlColumnType type) {
  public ParameterDefinition {
    requireNonNull(type, "type");
  }
}
