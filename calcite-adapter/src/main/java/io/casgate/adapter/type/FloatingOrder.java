package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * The order of double and float: exact for comparisons, but not for ORDER BY, to which the two
 * zeros that Cassandra keeps apart are one.
 */
record FloatingOrder(Comparator<Object> order, Slicing slicing) implements KeyOrder {
  FloatingOrder {
    requireNonNull(order, "order");
    requireNonNull(slicing, "slicing");
  }

  /** The keys beside a number. */
  interface Slicing {
    Optional<KeySlice> slice(Comparison comparison, Object sqlValue);
  }

  @Override
  public int compare(Object a, Object b) {
    return order.compare(a, b);
  }

  @Override
  public Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    return slicing.slice(comparison, sqlValue);
  }

  @Override
  public boolean isSorted(ZoneId zone) {
    return false;
  }
}
