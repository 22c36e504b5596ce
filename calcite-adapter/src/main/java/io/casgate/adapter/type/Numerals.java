package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalLong;

/**
 * The numerals clients send: numbers of any width, booleans (1 and 0) and the text of numbers, read
 * without loss. Text may have spaces around it, as in MariaDB.
 */
final class Numerals {
  /** An exponent does not make an integer longer than this. */
  private static final int LONGEST_INTEGER = 100_000;

  private static final int LONG_DIGITS = 19;
  private static final double TWO_TO_63 = 0x1p63;

  private Numerals() {}

  /** The value as a long; empty when it has a fraction or does not fit. */
  static OptionalLong exactLong(Object value, Destination to) {
    if (isSmallInteger(value)) {
      return OptionalLong.of(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      return exactLong(((Number) value).doubleValue());
    }
    return exactLong(decimal(value, to));
  }

  private static OptionalLong exactLong(double value) {
    return value == Math.rint(value) && value >= -TWO_TO_63 && value < TWO_TO_63
        ? OptionalLong.of((long) value)
        : OptionalLong.empty();
  }

  private static OptionalLong exactLong(BigDecimal value) {
    if (!isInteger(value) || integerDigits(value) > LONG_DIGITS) {
      return OptionalLong.empty();
    }
    BigInteger integer = value.toBigInteger();
    return integer.bitLength() < Long.SIZE
        ? OptionalLong.of(integer.longValue())
        : OptionalLong.empty();
  }

  /** Whether the value has no fraction and is not absurdly long. */
  static boolean isInteger(BigDecimal value) {
    if (value.signum() == 0) {
      return true;
    }
    long digits = integerDigits(value);
    if (digits <= 0 || digits > LONGEST_INTEGER) {
      return false;
    }
    return value.scale() <= 0 || value.setScale(0, RoundingMode.DOWN).compareTo(value) == 0;
  }

  private static long integerDigits(BigDecimal value) {
    return value.signum() == 0 ? 1 : (long) value.precision() - value.scale();
  }

  /** The value with its own scale; NaN and infinity are out of range. */
  static BigDecimal decimal(Object value, Destination to) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (isSmallInteger(value)) {
      return BigDecimal.valueOf(((Number) value).longValue());
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Boolean bool) {
      return bool ? BigDecimal.ONE : BigDecimal.ZERO;
    }
    if (value instanceof Double || value instanceof Float) {
      return finite((Number) value, to);
    }
    return decimal(text(value, to), to);
  }

  /** Whether the value is a NaN or an infinity, which no exact number equals. */
  static boolean isNotFinite(Object value) {
    return (value instanceof Double || value instanceof Float)
        && !Double.isFinite(((Number) value).doubleValue());
  }

  private static BigDecimal finite(Number value, Destination to) {
    if (isNotFinite(value)) {
      throw to.outOfRange(value);
    }
    return new BigDecimal(value.toString());
  }

  private static BigDecimal decimal(String text, Destination to) {
    if (!NumeralSyntax.matches(text)) {
      throw to.wrong(text);
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException exponentTooLong) {
      throw to.outOfRange(text);
    }
  }

  /** The value as a double, rounded where it must be; a finite one never becomes infinite. */
  static double toDouble(Object value, Destination to) {
    if (value instanceof Double || value instanceof Float || isSmallInteger(value)) {
      return ((Number) value).doubleValue();
    }
    if (value instanceof BigDecimal || value instanceof BigInteger || value instanceof Boolean) {
      return finite(decimal(value, to).doubleValue(), value, to);
    }
    String text = text(value, to);
    double special = special(text);
    return special != 0 ? special : finite(Double.parseDouble(numeral(text, to)), text, to);
  }

  /** The value as a float, rounded where it must be; a finite one never becomes infinite. */
  static float toFloat(Object value, Destination to) {
    if (value instanceof Float single) {
      return single;
    }
    if (value instanceof Number || value instanceof Boolean) {
      double wide = toDouble(value, to);
      float narrow = (float) wide;
      if (Float.isInfinite(narrow) && !Double.isInfinite(wide)) {
        throw to.outOfRange(value);
      }
      return narrow;
    }
    String text = text(value, to);
    double special = special(text);
    return special != 0
        ? (float) special
        : (float) finite(Float.parseFloat(numeral(text, to)), text, to);
  }

  private static double finite(double value, Object source, Destination to) {
    if (!Double.isFinite(value)) {
      throw to.outOfRange(source);
    }
    return value;
  }

  /** NaN and the infinities by their names; 0 for any other text. */
  private static double special(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> 0;
    };
  }

  private static boolean isSmallInteger(Object value) {
    return value instanceof Integer
        || value instanceof Long
        || value instanceof Short
        || value instanceof Byte;
  }

  private static String text(Object value, Destination to) {
    if (value instanceof CharSequence || value instanceof Character || value instanceof Number) {
      return value.toString().strip();
    }
    throw to.wrong(value);
  }

  private static String numeral(String text, Destination to) {
    if (!NumeralSyntax.matches(text)) {
      throw to.wrong(text);
    }
    return text;
  }
}
