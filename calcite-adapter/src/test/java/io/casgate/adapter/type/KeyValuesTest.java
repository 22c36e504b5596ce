package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.error.SqlFailure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys that SQL holds equal to a value: none, one or several. */
class KeyValuesTest {
  private static final String TIMEUUID = "58e0a7d7-eebc-11d8-9669-0800200c9a66";

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of(DataTypes.INT, "17", List.of(17)),
        Arguments.of(DataTypes.INT, 17.0, List.of(17)),
        Arguments.of(DataTypes.INT, 17.5, List.of()),
        Arguments.of(DataTypes.INT, Long.MAX_VALUE, List.of()),
        Arguments.of(DataTypes.INT, Double.NaN, List.of()),
        Arguments.of(DataTypes.TINYINT, 128, List.of()),
        Arguments.of(DataTypes.BIGINT, new BigDecimal("1e400"), List.of()),
        Arguments.of(DataTypes.VARINT, new BigDecimal("5.0"), List.of(BigInteger.valueOf(5))),
        Arguments.of(DataTypes.VARINT, new BigDecimal("5.1"), List.of()),
        Arguments.of(DataTypes.VARINT, Double.NEGATIVE_INFINITY, List.of()),
        Arguments.of(DataTypes.DECIMAL, Double.NaN, List.of()),
        Arguments.of(DataTypes.FLOAT, 0.5, List.of(0.5f)),
        Arguments.of(DataTypes.FLOAT, 0.1, List.of()),
        Arguments.of(DataTypes.FLOAT, 0.1f, List.of(0.1f)),
        Arguments.of(DataTypes.FLOAT, 1e300, List.of()),
        Arguments.of(DataTypes.FLOAT, 0, List.of(0.0f, -0.0f)),
        Arguments.of(DataTypes.FLOAT, Float.NaN, List.of()),
        Arguments.of(DataTypes.DOUBLE, 0.1, List.of(0.1)),
        Arguments.of(DataTypes.DOUBLE, -0.0, List.of(0.0, -0.0)),
        Arguments.of(DataTypes.DOUBLE, Double.NaN, List.of()),
        Arguments.of(DataTypes.DOUBLE, Double.NEGATIVE_INFINITY, List.of(Double.NEGATIVE_INFINITY)),
        Arguments.of(DataTypes.BOOLEAN, 2, List.of()),
        Arguments.of(DataTypes.BOOLEAN, 1, List.of(true)),
        Arguments.of(DataTypes.TEXT, "", List.of("")),
        Arguments.of(DataTypes.ASCII, "ß", List.of()),
        Arguments.of(
            DataTypes.UUID, TIMEUUID.replace('e', 'E'), List.of(UUID.fromString(TIMEUUID))),
        Arguments.of(DataTypes.UUID, "no uuid", List.of()),
        Arguments.of(DataTypes.UUID, "", List.of()),
        Arguments.of(DataTypes.UUID, 17, List.of()),
        Arguments.of(DataTypes.TIMEUUID, TIMEUUID.replace("-11d8-", "-41d8-"), List.of()),
        Arguments.of(DataTypes.INET, "nowhere", List.of()),
        Arguments.of(DataTypes.TIME, "10:00:00.50", List.of(LocalTime.of(10, 0, 0, 500_000_000))),
        Arguments.of(DataTypes.TIME, "25:00", List.of()),
        Arguments.of(DataTypes.DATE, "2024-01-02", List.of(LocalDate.of(2024, 1, 2))),
        Arguments.of(DataTypes.DATE, "2024-01-02 10:00:00", List.of()),
        Arguments.of(DataTypes.TIMESTAMP, "2024-01-02 10:00:00.0001", List.of()));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void listsExactlyTheEqualKeys(DataType type, Object sqlValue, List<Object> keys) {
    assertThat(TypeMappings.of(type).keyValues(sqlValue, UTC)).isEqualTo(keys);
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void refusesNonsenseForAKeyThatIsNoText(DataType type) {
    TypeMapping mapping = TypeMappings.of(type);
    assertThatThrownBy(() -> mapping.keyValues("abc", UTC))
        .isInstanceOf(SqlFailure.class)
        .hasMessageStartingWith("Incorrect " + type.asCql(false, true) + " value: 'abc'");
  }

  static Stream<DataType> nonsense() {
    return Stream.of(
        DataTypes.INT,
        DataTypes.VARINT,
        DataTypes.DECIMAL,
        DataTypes.FLOAT,
        DataTypes.DOUBLE,
        DataTypes.BOOLEAN,
        DataTypes.DATE,
        DataTypes.TIMESTAMP);
  }

  @Test
  void cannotListTheKeysThatEqualADecimal() {
    assertThat(TypeMappings.of(DataTypes.DECIMAL).hasExactKeys()).isFalse();
    assertThat(TypeMappings.of(DataTypes.VARINT).hasExactKeys()).isTrue();
  }
}
