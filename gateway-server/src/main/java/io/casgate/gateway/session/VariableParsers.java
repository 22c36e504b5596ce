package io.casgate.gateway.session;

import static io.casgate.adapter.error.SqlError.UNKNOWN_TIME_ZONE;
import static io.casgate.adapter.error.SqlError.WRONG_VARIABLE_TYPE;
import static io.casgate.adapter.error.SqlError.WRONG_VARIABLE_VALUE;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.SqlMode;
import io.casgate.gateway.config.TimeZoneSetting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the values of the variables are read, and MariaDB's errors where they are wrong. */
final class VariableParsers {
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);

  private static final BigDecimal MOST_ROWS = new BigDecimal("18446744073709551615");

  /** MariaDB's own bound of {@code max_statement_time}: a year. */
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(31_536_000L);

  /** ANY counts hints and so is for writes only. */
  private static final List<DefaultConsistencyLevel> READ_LEVELS =
      Arrays.stream(DefaultConsistencyLevel.values())
          .filter(level -> level != DefaultConsistencyLevel.ANY)
          .toList();

  private VariableParsers() {}

  static TimeZoneSetting timeZone(String variable, VariableValue value) {
    return switch (value.kind()) {
      case NULL -> throw wrongValue(variable, value, "");
      case NUMBER -> throw WRONG_VARIABLE_TYPE.with(variable);
      case TEXT, WORD, DEFAULT ->
          TimeZoneSetting.find(value.text())
              .orElseThrow(() -> UNKNOWN_TIME_ZONE.with(value.text()));
    };
  }

  static SqlMode sqlMode(String variable, VariableValue value) {
    if (value.kind() == VariableValue.Kind.NUMBER) {
      throw WRONG_VARIABLE_TYPE.with(variable);
    }
    try {
      requireNotNull(variable, value);
      return SqlMode.parse(value.text());
    } catch (IllegalArgumentException e) {
      throw wrongValue(variable, value, "Flags such as ANSI_QUOTES, with commas between them.");
    }
  }

  static VariableParser<Long> integer(long lowest, long highest) {
    return (variable, value) -> {
      BigDecimal number = number(variable, value);
      if (number.stripTrailingZeros().scale() > 0) {
        throw WRONG_VARIABLE_TYPE.with(variable);
      }
      if (number.compareTo(BigDecimal.valueOf(lowest)) < 0
          || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
        throw wrongValue(variable, value, "From " + lowest + " to " + highest + ".");
      }
      return number.longValueExact();
    };
  }

  /** MariaDB's largest number means every row. */
  static long rowCount(String variable, VariableValue value) {
    BigDecimal rows = number(variable, value);
    return rows.compareTo(MOST_ROWS) == 0
        ? Long.MAX_VALUE
        : integer(0, Long.MAX_VALUE).parse(variable, value);
  }

  static String showRowCount(long rows) {
    return rows == Long.MAX_VALUE ? MOST_ROWS.toPlainString() : String.valueOf(rows);
  }

  static Duration seconds(String variable, VariableValue value) {
    BigDecimal seconds = number(variable, value);
    if (seconds.signum() < 0 || seconds.compareTo(MOST_SECONDS) > 0) {
      throw wrongValue(variable, value, "Seconds from 0 (no limit) to " + MOST_SECONDS + ".");
    }
    return Duration.ofNanos(seconds.multiply(NANOS_PER_SECOND).longValue());
  }

  static String showSeconds(Duration value) {
    BigDecimal seconds = BigDecimal.valueOf(value.toNanos()).divide(NANOS_PER_SECOND);
    return seconds.setScale(Math.max(6, seconds.scale())).toPlainString();
  }

  static DefaultConsistencyLevel readConsistency(String variable, VariableValue value) {
    requireNotNull(variable, value);
    if (value.kind() == VariableValue.Kind.NUMBER) {
      throw WRONG_VARIABLE_TYPE.with(variable);
    }
    String name = value.text().strip().toUpperCase(Locale.ROOT);
    return READ_LEVELS.stream()
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrongValue(variable, value, "One of " + levelNames() + "."));
  }

  static boolean bool(String variable, VariableValue value) {
    return switch (value.text().toUpperCase(Locale.ROOT)) {
      case "ON", "TRUE", "1" -> true;
      case "OFF", "FALSE", "0" -> false;
      default -> throw wrongValue(variable, value, "ON or OFF.");
    };
  }

  private static String levelNames() {
    return READ_LEVELS.stream()
        .map(DefaultConsistencyLevel::name)
        .collect(Collectors.joining(", "));
  }

  private static BigDecimal number(String variable, VariableValue value) {
    if (value.kind() != VariableValue.Kind.NUMBER) {
      throw WRONG_VARIABLE_TYPE.with(variable);
    }
    try {
      return new BigDecimal(value.text());
    } catch (NumberFormatException e) {
      throw wrongValue(variable, value, "");
    }
  }

  private static void requireNotNull(String variable, VariableValue value) {
    if (value.kind() == VariableValue.Kind.NULL) {
      throw wrongValue(variable, value, "");
    }
  }

  private static SqlFailure wrongValue(String variable, VariableValue value, String hint) {
    return WRONG_VARIABLE_VALUE.with(variable, value.text(), hint);
  }
}
