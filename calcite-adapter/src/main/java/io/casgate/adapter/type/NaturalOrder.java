package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/** The order of a type whose CQL values Java compares as Cassandra and SQL do. */
record NaturalOrder(Slicing slicing) implements KeyOrder {
  NaturalOrder {
    requireNonNull(slicing, "slicing");
  }

  /** How a type finds the keys beside a value. */
  interface Slicing {
    Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone);
  }

  /** Both are of the same type, whose codec gives values that compare. */
  @Override
  @SuppressWarnings("unchecked")
  public int compare(Object a, Object b) {
    return Comparator.<Comparable<Object>>naturalOrder()
        .compare((Comparable<Object>) a, (Comparable<Object>) b);
  }

  @Override
  public Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    return slicing.slice(comparison, sqlValue, zone);
  }
}
