package io.casgate.gateway.config;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes, written as {@code 64MB}; units are powers of 1024. */
public record DataSize(long bytes) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,15})\\s*(B|KB|MB|GB)?");

  public DataSize {
    Limits.require(bytes >= 0, "must not be negative");
  }

  public static DataSize ofKilobytes(long kilobytes) {
    return new DataSize(Math.multiplyExact(kilobytes, 1L << 10));
  }

  public static DataSize ofMegabytes(long megabytes) {
    return new DataSize(Math.multiplyExact(megabytes, 1L << 20));
  }

  static DataSize parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
    Limits.require(matcher.matches(), "'%s' is no size such as 64MB".formatted(text));
    String unit = matcher.group(2) == null ? "B" : matcher.group(2);
    long factor = 1L << (10 * "BKMG".indexOf(unit.charAt(0)));
    try {
      return new DataSize(Math.multiplyExact(Long.parseLong(matcher.group(1)), factor));
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("'%s' is too large a size".formatted(text), e);
    }
  }

  @Override
  public String toString() {
    long amount = bytes;
    int unit = 0;
    while (unit < 3 && amount >= 1024 && amount % 1024 == 0) {
      amount /= 1024;
      unit++;
    }
    return amount + (unit == 0 ? "B" : "BKMG".charAt(unit) + "B");
  }
}
