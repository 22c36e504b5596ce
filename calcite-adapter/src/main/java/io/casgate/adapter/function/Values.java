package io.casgate.adapter.function;

import static java.time.temporal.ChronoField.MILLI_OF_SECOND;

import io.casgate.adapter.type.NumberCast;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Calcite's internal values in the form that a function's parameter asks for. */
public final class Values {
  private static final BigInteger ALL_BITS =
      BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
  private static final BigDecimal LAST_BIGINT = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal FIRST_BIGINT = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final double FIRST_WITH_EXPONENT = 1e15;
  private static final double LAST_WITH_EXPONENT = 1e-15;
  private static final int NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS_PER_SECOND = 1000;
  private static final double LARGEST_EXACT_SHIFT = 1e19;

  /** In place of digits: a text that is JSON. */
  static final int JSON = -1;

  /** For these a float is the number that its bits say, for others what it shows. */
  private static final Set<Parameter> NUMBERS =
      EnumSet.of(
          Parameter.NUMBER, Parameter.DOUBLE, Parameter.INTEGER, Parameter.BITS, Parameter.TRUTH);

  private Values() {}

  /**
   * Called by generated code for each argument.
   *
   * @param digits of the second, that a TIMESTAMP shows as text; of a text {@link #JSON} or 0
   */
  public static @Nullable Object of(
      Parameter parameter, SqlTypeName type, int digits, @Nullable Object internal) {
    Object value =
        internal instanceof Float real && NUMBERS.contains(parameter)
            ? Double.valueOf(real)
            : plain(type, internal);
    if (value == null) {
      return null;
    }
    if (digits > 0 && parameter == Parameter.TEXT && value instanceof LocalDateTime moment) {
      return Moments.text(moment, digits);
    }
    return switch (parameter) {
      case VALUE -> digits == JSON ? new JsonDocument.JsonText((String) value) : value;
      case TEXT -> text(value);
      case OCTETS -> value instanceof byte[] bytes ? bytes : octets(text(value));
      case NUMBER -> number(value);
      case DOUBLE -> number(value).doubleValue();
      case INTEGER -> integer(number(value));
      case BITS -> bits(number(value));
      case TRUTH -> value instanceof Boolean truth ? truth : number(value).doubleValue() != 0;
      case MOMENT -> Moments.of(value);
      case SPAN -> Spans.of(value);
    };
  }

  /** The value as Java has it, without Calcite's numbers for points of time. */
  private static @Nullable Object plain(SqlTypeName type, @Nullable Object internal) {
    if (internal == null) {
      return null;
    }
    return switch (type) {
      case DATE -> LocalDate.ofEpochDay(((Number) internal).longValue());
      case TIMESTAMP -> wallClock(((Number) internal).longValue());
      case TIME -> LocalTime.ofNanoOfDay(((Number) internal).longValue() * NANOS_PER_MILLI);
      default -> ofAnyType(internal);
    };
  }

  private static Object ofAnyType(Object internal) {
    if (internal instanceof ByteString bytes) {
      return bytes.getBytes();
    }
    if (internal instanceof Float real) {
      return Double.parseDouble(real.toString());
    }
    boolean integer =
        internal instanceof Byte || internal instanceof Short || internal instanceof Integer;
    return integer ? (Object) ((Number) internal).longValue() : internal;
  }

  static LocalDateTime wallClock(long millis) {
    int nanos = (int) Math.floorMod(millis, MILLIS_PER_SECOND) * NANOS_PER_MILLI;
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, MILLIS_PER_SECOND), nanos, ZoneOffset.UTC);
  }

  static long millis(LocalDateTime wallClock) {
    return wallClock.toEpochSecond(ZoneOffset.UTC) * MILLIS_PER_SECOND
        + wallClock.get(MILLI_OF_SECOND);
  }

  static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(Object value) {
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (value instanceof Boolean truth) {
      return truth ? "1" : "0";
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (value instanceof Double real) {
      return text(real.doubleValue());
    }
    if (value instanceof LocalDateTime moment) {
      return Moments.text(moment);
    }
    return value instanceof LocalTime time ? Spans.text(time) : value.toString();
  }

  /** A double as MariaDB writes it: an exponent only for very large and very small ones. */
  static String text(double value) {
    double size = Math.abs(value);
    if (value == 0) {
      return "0";
    }
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (size < FIRST_WITH_EXPONENT && size >= LAST_WITH_EXPONENT) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
  }

  static Number number(Object value) {
    if (value instanceof Number number) {
      return number;
    }
    if (value instanceof Boolean truth) {
      return truth ? 1L : 0L;
    }
    if (value instanceof LocalDate date) {
      return Moments.digits(date);
    }
    if (value instanceof LocalDateTime moment) {
      return Moments.digits(moment);
    }
    return NumberCast.leadingDouble(text(value));
  }

  /** The nearest integer; beyond 64 bits the last one. */
  static long integer(Number number) {
    if (number instanceof Long whole) {
      return whole;
    }
    if (number instanceof BigDecimal decimal) {
      BigDecimal near = decimal.setScale(0, RoundingMode.HALF_UP);
      return near.min(LAST_BIGINT).max(FIRST_BIGINT).longValue();
    }
    return (long) Math.rint(number.doubleValue());
  }

  /** 64 bits: negative numbers count from the other end. */
  static BigInteger bits(Number number) {
    BigInteger whole =
        number instanceof BigDecimal decimal
            ? decimal.setScale(0, RoundingMode.HALF_UP).toBigInteger()
            : wholeOf(number);
    if (whole.bitLength() > Long.SIZE) {
      return whole.signum() < 0 ? BigInteger.ONE.shiftLeft(Long.SIZE - 1) : ALL_BITS;
    }
    return whole.and(ALL_BITS);
  }

  private static BigInteger wholeOf(Number number) {
    if (number instanceof Double real && Math.abs(real) < LARGEST_EXACT_SHIFT * 2) {
      return new BigDecimal(Math.rint(real)).toBigInteger();
    }
    return BigInteger.valueOf(number.longValue());
  }

  static BigInteger allBits() {
    return ALL_BITS;
  }
}
