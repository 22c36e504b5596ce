package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.util.Optional;

/** The order of binary values: byte by byte, unsigned, for Cassandra and SQL alike. */
record OctetOrder(Destination to) implements KeyOrder {
  OctetOrder {
    requireNonNull(to, "to");
  }

  @Override
  public int compare(Object a, Object b) {
    return Octets.toByteString((ByteBuffer) a).compareTo(Octets.toByteString((ByteBuffer) b));
  }

  @Override
  public Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    return Optional.of(KeySlice.of(comparison, Octets.of(sqlValue, to)));
  }
}
