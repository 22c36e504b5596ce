package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * The keys of one column between two ends, as CQL values: what is asked for by a range on a
 * clustering column.
 *
 * @param lower where the keys begin; empty for the first of all
 * @param upper where they end; empty for the last of all
 */
public record KeySlice(Optional<End> lower, Optional<End> upper) {
  private static final KeySlice ALL = new KeySlice(Optional.empty(), Optional.empty());

  /** A key at which a slice ends, and on which side of it. */
  public record End(Comparison comparison, Object value) {
    public End {
      requireNonNull(comparison, "comparison");
      requireNonNull(value, "value");
    }
  }

  public KeySlice {
    requireNonNull(lower, "lower");
    requireNonNull(upper, "upper");
  }

  /** Every key. */
  static KeySlice all() {
    return ALL;
  }

  /** The keys that stand so to {@code value}, which is a key itself. */
  static KeySlice of(Comparison comparison, Object value) {
    Optional<End> end = Optional.of(new End(comparison, value));
    return comparison.isLower()
        ? new KeySlice(end, Optional.empty())
        : new KeySlice(Optional.empty(), end);
  }

  /** The keys that stand so to a value that equals several keys, from first to last. */
  static KeySlice of(Comparison comparison, Object first, Object last) {
    boolean fromFirst = comparison == Comparison.LESS || comparison == Comparison.AT_LEAST;
    return of(comparison, fromFirst ? first : last);
  }

  /** The keys that stand so to a value between two keys, of which {@code next} is the greater. */
  static KeySlice before(Comparison comparison, Object next) {
    return of(comparison.isLower() ? Comparison.AT_LEAST : Comparison.LESS, next);
  }

  /** The same, with the ends of {@code other} where it has none. */
  KeySlice or(KeySlice other) {
    return new KeySlice(lower.or(() -> other.lower), upper.or(() -> other.upper));
  }

  /** The keys in both. */
  public KeySlice and(KeySlice other, Comparator<Object> order) {
    return new KeySlice(
        narrower(lower, other.lower, order), narrower(upper, other.upper, order.reversed()));
  }

  /** Whether no key can be in it. */
  public boolean isEmpty(Comparator<Object> order) {
    if (lower.isEmpty() || upper.isEmpty()) {
      return false;
    }
    int compared = order.compare(lower.get().value(), upper.get().value());
    boolean both = lower.get().comparison().isInclusive() && upper.get().comparison().isInclusive();
    return compared > 0 || (compared == 0 && !both);
  }

  private static Optional<End> narrower(
      Optional<End> a, Optional<End> b, Comparator<Object> inwards) {
    if (a.isEmpty() || b.isEmpty()) {
      return a.or(() -> b);
    }
    int compared = inwards.compare(a.get().value(), b.get().value());
    if (compared == 0) {
      return a.get().comparison().isInclusive() ? b : a;
    }
    return compared > 0 ? a : b;
  }
}
