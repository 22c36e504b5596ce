package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.type.Comparison;
import java.util.Optional;

/** Which ends a slice of a partition has: part of a CQL text, one bind marker an end. */
public record SliceShape(Optional<Comparison> lower, Optional<Comparison> upper) {
  public SliceShape {
    requireNonNull(lower, "lower");
    requireNonNull(upper, "upper");
  }
}
