package io.casgate.adapter.function;

import io.casgate.adapter.error.SqlError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What functions do to numbers: Long, BigDecimal or Double. */
final class Numbers {
  private static final int MOST_DECIMALS = 38;
  private static final int LARGEST_BASE = 36;
  private static final int DIGITS = 65;

  private Numbers() {}

  static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof Long whole
        ? BigDecimal.valueOf(whole)
        : new BigDecimal(number.doubleValue());
  }

  /** Without zeros at the end of its decimals. */
  static BigDecimal shortest(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }

  static int compare(Number a, Number b) {
    return a instanceof Double || b instanceof Double
        ? Double.compare(a.doubleValue() + 0.0, b.doubleValue() + 0.0)
        : decimal(a).compareTo(decimal(b));
  }

  static Number absolute(Arguments a) {
    Number number = a.number(0);
    if (number instanceof Long whole) {
      if (whole == Long.MIN_VALUE) {
        throw outOfRange("BIGINT", a);
      }
      return Math.abs(whole);
    }
    return number instanceof BigDecimal decimal ? decimal.abs() : Math.abs(number.doubleValue());
  }

  static long sign(Number number) {
    return number instanceof Double real ? (long) Math.signum(real) : decimal(number).signum();
  }

  static Number whole(Number number, RoundingMode mode) {
    if (number instanceof BigDecimal decimal) {
      return decimal.setScale(0, mode);
    }
    if (number instanceof Double real) {
      return mode == RoundingMode.CEILING ? Math.ceil(real) : Math.floor(real);
    }
    return number;
  }

  /** To a number of decimals, which may be negative: then digits before the point become zero. */
  static Number rounded(Arguments a, RoundingMode mode) {
    Number number = a.number(0);
    int decimals = (int) Math.max(-DIGITS, Math.min(a.integer(1, 0), MOST_DECIMALS));
    if (number instanceof Double real) {
      return rounded(real, decimals, mode);
    }
    BigDecimal near = decimal(number).setScale(decimals, mode);
    BigDecimal shown = decimals < 0 ? near.setScale(0, RoundingMode.UNNECESSARY) : near;
    if (number instanceof BigDecimal) {
      return shown;
    }
    try {
      return shown.longValueExact();
    } catch (ArithmeticException tooLarge) {
      throw outOfRange("BIGINT", a);
    }
  }

  private static double rounded(double real, int decimals, RoundingMode mode) {
    double factor = Math.pow(10, Math.abs(decimals));
    double scaled = decimals >= 0 ? real * factor : real / factor;
    if (Double.isNaN(scaled) || Double.isInfinite(scaled)) {
      return real;
    }
    double whole = mode == RoundingMode.DOWN ? truncated(scaled) : Math.rint(scaled);
    return decimals >= 0 ? whole / factor : whole * factor;
  }

  private static double truncated(double value) {
    return value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  /** The whole part of a quotient; NULL for a division by zero. */
  static @Nullable Long wholeQuotient(Arguments a) {
    BigDecimal divisor = decimal(a.number(1));
    if (divisor.signum() == 0) {
      return null;
    }
    BigDecimal quotient = decimal(a.number(0)).divideToIntegralValue(divisor);
    try {
      return quotient.longValueExact();
    } catch (ArithmeticException tooLarge) {
      throw outOfRange("BIGINT", a);
    }
  }

  /** Beyond the range of DOUBLE is an error; where there is no result is NULL. */
  static @Nullable Double real(Arguments a, double value) {
    if (Double.isInfinite(value)) {
      throw outOfRange("DOUBLE", a);
    }
    return Double.isNaN(value) ? null : value;
  }

  static @Nullable Double logarithm(double value) {
    return value > 0 ? Math.log(value) : null;
  }

  static @Nullable Double logarithm(Arguments a) {
    if (a.count() == 1) {
      return logarithm(a.real(0));
    }
    double base = a.real(0);
    double value = a.real(1);
    return base <= 0 || base == 1 || value <= 0 ? null : Math.log(value) / Math.log(base);
  }

  static @Nullable Double logarithmOf2(double value) {
    return value > 0 ? Math.log(value) / Math.log(2) : null;
  }

  static @Nullable Double logarithmOf10(double value) {
    return value > 0 ? Math.log10(value) : null;
  }

  /** Digits of one base in another; a negative base says that there is a sign. */
  static @Nullable String inBase(Arguments a) {
    int from = (int) a.integer(1);
    int to = (int) a.integer(2);
    if (!isBase(from) || !isBase(to)) {
      return null;
    }
    BigInteger value = leading(a.text(0).strip(), Math.abs(from));
    BigInteger bits =
        value.bitLength() > Long.SIZE ? Values.allBits() : value.and(Values.allBits());
    BigInteger shown = to < 0 ? BigInteger.valueOf(bits.longValue()) : bits;
    return shown.toString(Math.abs(to)).toUpperCase(Locale.ROOT);
  }

  private static boolean isBase(int base) {
    return Math.abs(base) >= 2 && Math.abs(base) <= LARGEST_BASE;
  }

  private static BigInteger leading(String text, int base) {
    int end = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int start = end;
    while (end < text.length() && Character.digit(text.charAt(end), base) >= 0) {
      end++;
    }
    return end == start ? BigInteger.ZERO : new BigInteger(text.substring(0, end), base);
  }

  /** The 64 bits of a number, as a DECIMAL without a sign. */
  static BigDecimal unsigned(BigInteger bits) {
    return new BigDecimal(bits.and(Values.allBits()), MathContext.UNLIMITED);
  }

  static BigDecimal shifted(Arguments a, int direction) {
    BigInteger places = a.bits(1);
    if (places.bitLength() > 7 || places.intValue() >= Long.SIZE) {
      return BigDecimal.ZERO;
    }
    return unsigned(a.bits(0).shiftLeft(direction * places.intValue()));
  }

  private static RuntimeException outOfRange(String type, Arguments a) {
    return SqlError.DATA_OUT_OF_RANGE.with(type, a.function().toLowerCase(Locale.ROOT) + "(…)");
  }
}
