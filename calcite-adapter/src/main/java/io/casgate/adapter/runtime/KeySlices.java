package io.casgate.adapter.runtime;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.KeyRange;
import io.casgate.adapter.cql.KeyRange.Bound;
import io.casgate.adapter.cql.SliceShape;
import io.casgate.adapter.type.KeyOrder;
import io.casgate.adapter.type.KeySlice;
import io.casgate.adapter.type.KeySlice.End;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the range of a read comes to in one execution. */
final class KeySlices {
  private static final KeySlice WHOLE = new KeySlice(Optional.empty(), Optional.empty());

  private KeySlices() {}

  /** The keys between all bounds; empty when no key can be there. Without a range, all keys. */
  static Optional<KeySlice> of(CqlRead read, List<Object> parameters, ZoneId zone) {
    if (read.key().range().isEmpty()) {
      return Optional.of(WHOLE);
    }
    KeyRange range = read.key().range().get();
    KeyOrder order = range.column().mapping().keyOrder().orElseThrow();
    KeySlice slice = WHOLE;
    for (Bound bound : range.bounds()) {
      Optional<KeySlice> one =
          bound
              .operand()
              .value(parameters)
              .flatMap(value -> order.slice(bound.comparison(), value, zone));
      if (one.isEmpty()) {
        return Optional.empty();
      }
      slice = slice.and(one.get(), order);
    }
    return slice.isEmpty(order) ? Optional.empty() : Optional.of(slice);
  }

  static Optional<SliceShape> shape(KeySlice slice) {
    return slice.equals(WHOLE)
        ? Optional.empty()
        : Optional.of(
            new SliceShape(slice.lower().map(End::comparison), slice.upper().map(End::comparison)));
  }

  /** The values of its bind markers. */
  static List<Object> values(KeySlice slice) {
    return Stream.concat(slice.lower().stream(), slice.upper().stream()).map(End::value).toList();
  }
}
