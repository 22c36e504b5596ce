package io.casgate.adapter.plan;

import static java.time.temporal.ChronoField.MILLI_OF_SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function of the library against what a MariaDB server answered. */
class FunctionsTest {
  private static final String ARROW = " → ";
  private static final double TINY = 1e-13;

  private final PlannerFixture planner = LensFixture.planner();

  static List<String> rows() throws IOException {
    try (InputStream file = FunctionsTest.class.getResourceAsStream("/functions/mariadb.txt")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void answersAsMariaDb(String row) {
    int arrow = row.lastIndexOf(ARROW);
    String expected = row.substring(arrow + ARROW.length());
    String actual = answer("select " + row.substring(0, arrow));
    if (!isNear(actual, expected)) {
      assertThat(actual).isEqualTo(expected);
    }
  }

  /** The last digits of a sine may differ. */
  private static boolean isNear(String actual, String expected) {
    if (!actual.matches("-?\\d+\\.\\d{9,}") || !expected.matches("-?\\d+\\.\\d{5,}")) {
      return false;
    }
    double wanted = Double.parseDouble(expected);
    double shown = Math.pow(10, expected.indexOf('.') - expected.length() + 1);
    double tolerance = Math.max(Math.abs(wanted) * TINY, expected.length() < 12 ? shown : 0);
    return Math.abs(Double.parseDouble(actual) - wanted) <= tolerance;
  }

  private String answer(String sql) {
    ExecutablePlan plan = planner.plan(sql);
    Object value = planner.values(plan).get(0)[0];
    String text = value == null ? "NULL" : text(value, plan.columns().get(0));
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  /** As MariaDB's client writes it. */
  static String text(Object value, ResultColumn column) {
    return switch (column.type().name()) {
      case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
      case TIME -> LocalTime.ofNanoOfDay((Integer) value * 1_000_000L).toString();
      case TIMESTAMP -> moment((Long) value);
      case DECIMAL -> ((BigDecimal) value).toPlainString();
      case DOUBLE, FLOAT -> real((Double) value);
      case BOOLEAN -> (Boolean) value ? "1" : "0";
      case BINARY, VARBINARY -> new String((byte[]) value, StandardCharsets.UTF_8);
      default -> value.toString();
    };
  }

  private static String moment(long millis) {
    LocalDateTime moment =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(millis, 1000),
            (int) Math.floorMod(millis, 1000L) * 1_000_000,
            ZoneOffset.UTC);
    String fraction =
        moment.get(MILLI_OF_SECOND) == 0 ? "" : String.format(".%03d", moment.get(MILLI_OF_SECOND));
    return moment.toLocalDate()
        + " "
        + moment.toLocalTime().withNano(0).format(java.time.format.DateTimeFormatter.ISO_TIME)
        + fraction.replaceAll("0+$", "");
  }

  private static String real(double value) {
    return value == 0
        ? "0"
        : new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
