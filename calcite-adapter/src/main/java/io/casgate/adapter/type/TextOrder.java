package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The order of text: Cassandra's is that of code points, SQL's here that of Java's chars. They
 * differ only where a character beyond the BMP meets one of the last 8,192 in it.
 */
record TextOrder(Destination to) implements KeyOrder {
  TextOrder {
    requireNonNull(to, "to");
  }

  /** Code points in order; a surrogate is greater than any other char. */
  @Override
  public int compare(Object a, Object b) {
    String left = (String) a;
    String right = (String) b;
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char one = left.charAt(i);
      char other = right.charAt(i);
      if (one != other) {
        return Integer.compare(rank(one), rank(other));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  private static int rank(char c) {
    return Character.isSurrogate(c) ? c + Character.MAX_VALUE : c;
  }

  /** Around text in doubt, all that begins as it does up to the doubtful char. */
  @Override
  public Optional<KeySlice> slice(Comparison comparison, Object sqlValue, ZoneId zone) {
    String text = PlainText.of(sqlValue, to);
    int plain = plainLength(text);
    if (plain == text.length()) {
      return Optional.of(KeySlice.of(comparison, text));
    }
    String prefix = text.substring(0, plain);
    return Optional.of(
        comparison.isLower()
            ? KeySlice.of(Comparison.AT_LEAST, prefix)
            : behind(prefix).map(end -> KeySlice.of(Comparison.LESS, end)).orElse(KeySlice.all()));
  }

  @Override
  public boolean isExact(ZoneId zone) {
    return false;
  }

  @Override
  public boolean isExactAt(Object sqlValue, ZoneId zone) {
    String text = PlainText.of(sqlValue, to);
    return plainLength(text) == text.length();
  }

  private static int plainLength(String text) {
    int length = 0;
    while (length < text.length() && text.charAt(length) < Character.MIN_SURROGATE) {
      length++;
    }
    return length;
  }

  /** A text behind all that begin with {@code prefix}; empty when there is none. */
  private static Optional<String> behind(String prefix) {
    for (int last = prefix.length() - 1; last >= 0; last--) {
      char next = (char) (prefix.charAt(last) + 1);
      if (next < Character.MIN_SURROGATE) {
        return Optional.of(prefix.substring(0, last) + next);
      }
    }
    return Optional.empty();
  }
}
