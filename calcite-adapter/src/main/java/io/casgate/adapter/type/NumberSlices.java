package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/** The keys of a column of numbers that stand so and so to a number. */
final class NumberSlices {
  /** No stored varint is longer: Cassandra keeps the length of a key in two bytes. */
  private static final int MOST_DIGITS = 160_000;

  private NumberSlices() {}

  /** Among integers from minimum to maximum, which {@code box} turns into keys. */
  static Optional<KeySlice> ofIntegers(
      Comparison comparison, BigDecimal value, Bounds bounds, Function<BigInteger, Object> box) {
    if (value.compareTo(bounds.maximum) > 0) {
      return beyond(comparison, true);
    }
    if (value.compareTo(bounds.minimum) < 0) {
      return beyond(comparison, false);
    }
    BigInteger ceiling = ceiling(value);
    Object key = box.apply(ceiling);
    boolean isKey = value.compareTo(new BigDecimal(ceiling)) == 0;
    return Optional.of(isKey ? KeySlice.of(comparison, key) : KeySlice.before(comparison, key));
  }

  /** The least and the greatest integer of a type. */
  record Bounds(BigDecimal minimum, BigDecimal maximum) {
    static final Bounds OF_VARINT =
        new Bounds(
            BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS).negate(),
            BigDecimal.ONE.scaleByPowerOfTen(MOST_DIGITS));

    static Bounds of(long minimum, long maximum) {
      return new Bounds(BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum));
    }
  }

  private static BigInteger ceiling(BigDecimal value) {
    if ((long) value.precision() - value.scale() <= 0) {
      return value.signum() > 0 ? BigInteger.ONE : BigInteger.ZERO;
    }
    return value.setScale(0, RoundingMode.CEILING).toBigInteger();
  }

  /** Among numbers of a type that has no NaN and no infinity. */
  static Optional<KeySlice> ofExact(
      Comparison comparison,
      Object value,
      Destination to,
      Function<BigDecimal, Optional<KeySlice>> finite) {
    if (!Numerals.isNotFinite(value)) {
      return finite.apply(Numerals.decimal(value, to));
    }
    double infinite = ((Number) value).doubleValue();
    return Double.isNaN(infinite) ? Optional.empty() : beyond(comparison, infinite > 0);
  }

  private static Optional<KeySlice> beyond(Comparison comparison, boolean above) {
    return comparison.isLower() == above ? Optional.empty() : Optional.of(KeySlice.all());
  }

  /** Among doubles, of which NaN stands to nothing, and the zeros are two keys. */
  static Optional<KeySlice> ofDoubles(Comparison comparison, double value) {
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    KeySlice slice =
        value == 0 ? KeySlice.of(comparison, -0.0, 0.0) : KeySlice.of(comparison, value);
    return Optional.of(slice.or(KeySlice.of(Comparison.AT_MOST, Double.POSITIVE_INFINITY)));
  }

  /** Among floats, which SQL compares as doubles. */
  static Optional<KeySlice> ofFloats(Comparison comparison, double value) {
    if (Double.isNaN(value)) {
      return Optional.empty();
    }
    KeySlice slice = floats(comparison, value);
    return Optional.of(slice.or(KeySlice.of(Comparison.AT_MOST, Float.POSITIVE_INFINITY)));
  }

  private static KeySlice floats(Comparison comparison, double value) {
    float narrow = (float) value;
    if (narrow != value) {
      return KeySlice.before(comparison, narrow > value ? narrow : Math.nextUp(narrow));
    }
    return value == 0 ? KeySlice.of(comparison, -0.0f, 0.0f) : KeySlice.of(comparison, narrow);
  }
}
