package io.casgate.adapter.type;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

/**
 * The order in which Cassandra keeps the clustering keys of one type, for types that SQL orders
 * alike. It compares CQL values.
 */
public interface KeyOrder extends Comparator<Object> {

  /**
   * The keys that SQL says stand so to {@code sqlValue}: just these where the order {@link
   * #isExactAt} that value, else these and perhaps others. Empty when there can be none.
   *
   * @throws io.casgate.adapter.error.SqlFailure as {@link TypeMapping#keyValues}
   */
  Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone);

  /** Whether SQL and Cassandra agree on all keys and values, seen in this zone. */
  default boolean isExact(ZoneId zone) {
    return true;
  }

  /** Whether they agree on which keys are before this value and which are behind it. */
  default boolean isExactAt(Object sqlValue, ZoneId zone) {
    return isExact(zone);
  }

  /** Whether rows in Cassandra's order are as ORDER BY wants them, ties included. */
  default boolean isSorted(ZoneId zone) {
    return isExact(zone);
  }
}
