package io.casgate.adapter.type;

import static io.casgate.adapter.type.Comparison.AT_LEAST;
import static io.casgate.adapter.type.Comparison.AT_MOST;
import static io.casgate.adapter.type.Comparison.GREATER;
import static io.casgate.adapter.type.Comparison.LESS;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the keys begin and end that stand so and so to a value. */
class KeyOrderTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(DataTypes.INT, LESS, 5, "< 5"),
        Arguments.of(DataTypes.INT, LESS, new BigDecimal("2.5"), "< 3"),
        Arguments.of(DataTypes.INT, AT_MOST, new BigDecimal("-2.5"), "< -2"),
        Arguments.of(DataTypes.INT, GREATER, 2.5, ">= 3"),
        Arguments.of(DataTypes.TINYINT, LESS, 1000, "all"),
        Arguments.of(DataTypes.TINYINT, GREATER, 1000, "none"),
        Arguments.of(DataTypes.TINYINT, GREATER, Double.NEGATIVE_INFINITY, "all"),
        Arguments.of(DataTypes.TINYINT, LESS, Double.NaN, "none"),
        Arguments.of(DataTypes.BIGINT, GREATER, new BigDecimal("1E+1000000000"), "none"),
        Arguments.of(DataTypes.BIGINT, GREATER, new BigDecimal("1E-1000000000"), ">= 1"),
        Arguments.of(DataTypes.VARINT, LESS, new BigDecimal("1E+1000000000"), "all"),
        Arguments.of(DataTypes.VARINT, AT_LEAST, BigInteger.TWO, ">= 2"),
        Arguments.of(DataTypes.DECIMAL, AT_LEAST, new BigDecimal("1.10"), ">= 1.10"),
        Arguments.of(DataTypes.DOUBLE, LESS, 0, "< -0.0"),
        Arguments.of(DataTypes.DOUBLE, AT_MOST, -0.0, "<= 0.0"),
        Arguments.of(DataTypes.DOUBLE, GREATER, -0.0, "> 0.0 <= Infinity"),
        Arguments.of(DataTypes.DOUBLE, GREATER, Double.NaN, "none"),
        Arguments.of(DataTypes.FLOAT, LESS, 0.1, "< 0.1"),
        Arguments.of(DataTypes.FLOAT, AT_LEAST, 1e300, ">= Infinity <= Infinity"),
        Arguments.of(DataTypes.TEXT, LESS, "b", "< b"),
        Arguments.of(DataTypes.TEXT, LESS, "a😀", "< b"),
        Arguments.of(DataTypes.TEXT, GREATER, "a😀", ">= a"),
        Arguments.of(DataTypes.TEXT, LESS, "😀", "all"),
        Arguments.of(DataTypes.ASCII, LESS, "aé", "< b"),
        Arguments.of(DataTypes.ASCII, GREATER, "é", "none"),
        Arguments.of(DataTypes.DATE, LESS, LocalDate.of(2024, 3, 1), "< 2024-03-01"),
        Arguments.of(DataTypes.TIME, LESS, "9:00", "< 09:00"),
        Arguments.of(DataTypes.TIME, GREATER, "09:00:00.5x", ">= 09:00:00.600"),
        Arguments.of(DataTypes.TIME, LESS, "noon", "all"),
        Arguments.of(
            DataTypes.TIMESTAMP,
            LESS,
            Instant.parse("2024-01-01T00:00:00Z"),
            "< 2024-01-01T00:00:00Z"));
  }

  @ParameterizedTest
  @MethodSource
  void ends(DataType type, Comparison comparison, Object value, String expected) {
    KeyOrder order = TypeMappings.of(type).keyOrder().orElseThrow();
    assertThat(shown(order.slice(comparison, value, UTC))).isEqualTo(expected);
  }

  private static String shown(Optional<KeySlice> slice) {
    if (slice.isEmpty()) {
      return "none";
    }
    String ends = (shownEnd(slice.get().lower()) + " " + shownEnd(slice.get().upper())).strip();
    return ends.isEmpty() ? "all" : ends;
  }

  private static String shownEnd(Optional<KeySlice.End> end) {
    return end.map(one -> one.comparison().symbol() + " " + one.value()).orElse("");
  }

  @Test
  void hasNoOrderWhereSqlHasAnother() {
    assertThat(TypeMappings.of(DataTypes.UUID).keyOrder()).isEmpty();
    assertThat(TypeMappings.of(DataTypes.TIMEUUID).keyOrder()).isEmpty();
    assertThat(TypeMappings.of(DataTypes.INET).keyOrder()).isEmpty();
    assertThat(TypeMappings.of(DataTypes.setOf(DataTypes.INT, true)).keyOrder()).isEmpty();
  }

  @Test
  void doubtsTextBeyondTheBmpAlone() {
    KeyOrder order = TypeMappings.of(DataTypes.TEXT).keyOrder().orElseThrow();
    assertThat(order.isExactAt("größer", UTC)).isTrue();
    assertThat(order.isExactAt("😀", UTC)).isFalse();
    assertThat(order.isExactAt("\uFFFD", UTC)).isFalse();
    assertThat(order.isExact(UTC)).isFalse();
    assertThat(order.compare("😀", "\uE000")).isPositive();
  }

  @Test
  void doubtsTimestampsWhereClocksChange() {
    KeyOrder order = TypeMappings.of(DataTypes.TIMESTAMP).keyOrder().orElseThrow();
    assertThat(order.isExact(UTC)).isTrue();
    assertThat(order.isExact(BERLIN)).isFalse();
    assertThat(shown(order.slice(GREATER, "2024-07-01 12:00:00", BERLIN)))
        .isEqualTo(">= 2024-06-30T18:00:00Z");
  }

  @Test
  void intersectsSlices() {
    KeyOrder order = TypeMappings.of(DataTypes.INT).keyOrder().orElseThrow();
    KeySlice above = order.slice(GREATER, 5, UTC).orElseThrow();
    KeySlice atLeast = order.slice(AT_LEAST, 5, UTC).orElseThrow();
    KeySlice below = order.slice(LESS, 3, UTC).orElseThrow();
    KeySlice atMost = order.slice(AT_MOST, 5, UTC).orElseThrow();
    assertThat(above.and(atLeast, order)).isEqualTo(above);
    assertThat(above.and(below, order).isEmpty(order)).isTrue();
    assertThat(above.and(atMost, order).isEmpty(order)).isTrue();
    assertThat(atLeast.and(atMost, order).isEmpty(order)).isFalse();
  }
}
