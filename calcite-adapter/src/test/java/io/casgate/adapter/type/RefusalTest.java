package io.casgate.adapter.type;

import static io.casgate.adapter.error.SqlError.OUT_OF_RANGE;
import static io.casgate.adapter.error.SqlError.TEMPORAL_OUT_OF_RANGE;
import static io.casgate.adapter.error.SqlError.WRONG_VALUE;
import static io.casgate.adapter.type.CqlTypeFixture.ADDRESS;
import static io.casgate.adapter.type.CqlTypeFixture.toCql;
import static io.casgate.adapter.type.CqlTypeFixture.toSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no mapping takes, and the errors that say so. */
class RefusalTest {
  private static final DataType INTS = DataTypes.listOf(DataTypes.INT);
  private static final DataType NESTED = DataTypes.mapOf(DataTypes.TEXT, INTS);

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(DataTypes.TINYINT, 128, OUT_OF_RANGE),
        Arguments.of(DataTypes.SMALLINT, "-32769", OUT_OF_RANGE),
        Arguments.of(DataTypes.INT, 17.5, OUT_OF_RANGE),
        Arguments.of(DataTypes.INT, "2147483648", OUT_OF_RANGE),
        Arguments.of(DataTypes.INT, "1e999999999", OUT_OF_RANGE),
        Arguments.of(DataTypes.INT, Double.NaN, OUT_OF_RANGE),
        Arguments.of(DataTypes.INT, "abc", WRONG_VALUE),
        Arguments.of(DataTypes.INT, "", WRONG_VALUE),
        Arguments.of(DataTypes.INT, "0x10", WRONG_VALUE),
        Arguments.of(DataTypes.INT, "1d", WRONG_VALUE),
        Arguments.of(DataTypes.INT, "1e", WRONG_VALUE),
        Arguments.of(DataTypes.INT, ".", WRONG_VALUE),
        Arguments.of(DataTypes.INT, "１", WRONG_VALUE),
        Arguments.of(DataTypes.INT, new byte[] {1}, WRONG_VALUE),
        Arguments.of(DataTypes.BIGINT, BigInteger.TWO.pow(63), OUT_OF_RANGE),
        Arguments.of(DataTypes.BIGINT, 0x1p63, OUT_OF_RANGE),
        Arguments.of(DataTypes.VARINT, new BigDecimal("0.5"), OUT_OF_RANGE),
        Arguments.of(DataTypes.VARINT, "1e1000000000", OUT_OF_RANGE),
        Arguments.of(DataTypes.DECIMAL, Double.POSITIVE_INFINITY, OUT_OF_RANGE),
        Arguments.of(DataTypes.DECIMAL, "1e99999999999", OUT_OF_RANGE),
        Arguments.of(DataTypes.DECIMAL, "1,5", WRONG_VALUE),
        Arguments.of(DataTypes.DECIMAL, "9".repeat(100_001), WRONG_VALUE),
        Arguments.of(DataTypes.FLOAT, 1e39, OUT_OF_RANGE),
        Arguments.of(DataTypes.FLOAT, "1e39", OUT_OF_RANGE),
        Arguments.of(DataTypes.FLOAT, "nan", WRONG_VALUE),
        Arguments.of(DataTypes.DOUBLE, "1e309", OUT_OF_RANGE),
        Arguments.of(DataTypes.DOUBLE, new BigDecimal("1e400"), OUT_OF_RANGE),
        Arguments.of(DataTypes.BOOLEAN, 2, OUT_OF_RANGE),
        Arguments.of(DataTypes.BOOLEAN, "perhaps", WRONG_VALUE),
        Arguments.of(DataTypes.TEXT, "half \ud83c", WRONG_VALUE),
        Arguments.of(DataTypes.TEXT, new byte[] {(byte) 0xc3}, WRONG_VALUE),
        Arguments.of(DataTypes.ASCII, "ß", WRONG_VALUE),
        Arguments.of(DataTypes.BLOB, true, WRONG_VALUE),
        Arguments.of(DataTypes.UUID, "1-1-1-1-1", WRONG_VALUE),
        Arguments.of(DataTypes.UUID, "58e0a7d7-eebc-11d8-9669-0800200c9a6g", WRONG_VALUE),
        Arguments.of(DataTypes.UUID, "58e0a7d7eebc11d896690800200c9a66----", WRONG_VALUE),
        Arguments.of(DataTypes.TIMEUUID, UUID.randomUUID(), WRONG_VALUE),
        Arguments.of(DataTypes.INET, "localhost", WRONG_VALUE),
        Arguments.of(DataTypes.INET, "fe80::1%eth0", WRONG_VALUE),
        Arguments.of(DataTypes.INET, "1.2.3", WRONG_VALUE),
        Arguments.of(DataTypes.TIMESTAMP, "yesterday", WRONG_VALUE),
        Arguments.of(DataTypes.TIMESTAMP, "2024-02-30 00:00:00", WRONG_VALUE),
        Arguments.of(DataTypes.TIMESTAMP, "2024-01-0110:00", WRONG_VALUE),
        Arguments.of(DataTypes.TIMESTAMP, "2024-01-01 00:00:00.0001", OUT_OF_RANGE),
        Arguments.of(DataTypes.TIMESTAMP, "0000-12-31 00:00:00", TEMPORAL_OUT_OF_RANGE),
        Arguments.of(DataTypes.TIMESTAMP, Long.MAX_VALUE, TEMPORAL_OUT_OF_RANGE),
        Arguments.of(DataTypes.TIMESTAMP, java.sql.Time.valueOf("10:00:00"), WRONG_VALUE),
        Arguments.of(DataTypes.TIMESTAMP, true, WRONG_VALUE),
        Arguments.of(DataTypes.DATE, "2024-13-01", WRONG_VALUE),
        Arguments.of(DataTypes.DATE, "2024-01-01 10:00", OUT_OF_RANGE),
        Arguments.of(DataTypes.DATE, Integer.MAX_VALUE, TEMPORAL_OUT_OF_RANGE),
        Arguments.of(DataTypes.DATE, LocalDate.of(10_000, 1, 1), TEMPORAL_OUT_OF_RANGE),
        Arguments.of(DataTypes.TIME, "24:00:00", WRONG_VALUE),
        Arguments.of(DataTypes.TIME, "10", WRONG_VALUE),
        Arguments.of(DataTypes.TIME, "10:00:00.1234567891", WRONG_VALUE),
        Arguments.of(DataTypes.TIME, 86_400_000, OUT_OF_RANGE),
        Arguments.of(DataTypes.TIME, -1, OUT_OF_RANGE),
        Arguments.of(DataTypes.DURATION, "", WRONG_VALUE),
        Arguments.of(DataTypes.DURATION, "1x", WRONG_VALUE),
        Arguments.of(INTS, "", WRONG_VALUE),
        Arguments.of(INTS, "null", WRONG_VALUE),
        Arguments.of(INTS, "{}", WRONG_VALUE),
        Arguments.of(INTS, "[1", WRONG_VALUE),
        Arguments.of(INTS, "[1]]", WRONG_VALUE),
        Arguments.of(INTS, "[1] [2]", WRONG_VALUE),
        Arguments.of(INTS, "[NaN]", WRONG_VALUE),
        Arguments.of(INTS, "[1.5]", OUT_OF_RANGE),
        Arguments.of(INTS, "[".repeat(100_000), WRONG_VALUE),
        Arguments.of(INTS, 5, WRONG_VALUE),
        Arguments.of(DataTypes.vectorOf(DataTypes.FLOAT, 2), "[1]", WRONG_VALUE),
        Arguments.of(DataTypes.vectorOf(DataTypes.FLOAT, 2), "[1,2,3]", WRONG_VALUE),
        Arguments.of(DataTypes.tupleOf(DataTypes.INT), "[1,2]", WRONG_VALUE),
        Arguments.of(DataTypes.tupleOf(DataTypes.INT), "[]", WRONG_VALUE),
        Arguments.of(DataTypes.listOf(DataTypes.TEXT), "[1]", WRONG_VALUE),
        Arguments.of(DataTypes.listOf(DataTypes.BLOB), "[\"41\"]", WRONG_VALUE),
        Arguments.of(DataTypes.listOf(DataTypes.BLOB), "[\"0x4\"]", WRONG_VALUE),
        Arguments.of(DataTypes.listOf(DataTypes.BLOB), "[\"0xzz\"]", WRONG_VALUE),
        Arguments.of(DataTypes.listOf(DataTypes.BOOLEAN), "[1]", WRONG_VALUE),
        Arguments.of(DataTypes.listOf(DataTypes.DATE), "[\"+9999999-01-01\"]", OUT_OF_RANGE),
        Arguments.of(
            DataTypes.listOf(DataTypes.TIMESTAMP),
            "[\"+292278995-01-01T00:00:00Z\"]",
            OUT_OF_RANGE));
  }

  @ParameterizedTest
  @MethodSource("values")
  void refusesWithTheRightError(DataType type, Object value, SqlError error) {
    SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> toCql(type, value));
    assertThat(failure.error()).isEqualTo(error);
    assertThat(failure.getMessage()).hasSizeLessThan(400);
  }

  static Stream<Arguments> places() {
    return Stream.of(
        Arguments.of(NESTED, "{\"a\":[1,\"x\"]}", "Incorrect int value: 'x' at $.a[1]."),
        Arguments.of(NESTED, "{\"a\":[[]]}", "Incorrect int value: '[…' at $.a[0]."),
        Arguments.of(NESTED, "{\"a\":[null]}", "Incorrect int value: 'null' at $.a[0]."),
        Arguments.of(NESTED, "{\"a\":null}", "Incorrect list<int> value: 'null' at $.a."),
        Arguments.of(NESTED, "{\"a\":[],\"a\":[]}", "Incorrect list<int> value: 'a' at $.a."),
        Arguments.of(
            DataTypes.mapOf(DataTypes.INT, DataTypes.INT),
            "{\"1\":1,\"1.0\":2}",
            "Incorrect int value: '1.0' at $.1.0."),
        Arguments.of(
            DataTypes.listOf(ADDRESS),
            "[{\"zip\":1}]",
            "Incorrect shop.address value: 'zip' at $[0]."),
        Arguments.of(
            DataTypes.listOf(ADDRESS),
            "[{\"street\":\"a\",\"street\":\"b\"}]",
            "Incorrect shop.address value: 'street' at $[0]."),
        Arguments.of(INTS, "[3000000000]", "Out of range value for int at $[0]: 3000000000."),
        Arguments.of(INTS, "{\"a\":1}", "Incorrect list<int> value: '{…'."));
  }

  @ParameterizedTest
  @MethodSource("places")
  void namesThePlaceInsideJson(DataType type, String json, String message) {
    SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> toCql(type, json));
    assertThat(failure.getMessage()).startsWith(message);
  }

  @Test
  void showsOnlyTheBeginningOfALongValue() {
    SqlFailure failure =
        catchThrowableOfType(SqlFailure.class, () -> toCql(DataTypes.INT, "x".repeat(1_000_000)));
    assertThat(failure.getMessage()).isEqualTo("Incorrect int value: '" + "x".repeat(64) + "…'.");
  }

  @Test
  void showsBytesInHexadecimal() {
    SqlFailure failure =
        catchThrowableOfType(SqlFailure.class, () -> toCql(DataTypes.INT, new byte[] {0, -1}));
    assertThat(failure.getMessage()).isEqualTo("Incorrect int value: '0x00ff'.");
  }

  @Test
  void refusesToShowYearsThatSqlDoesNotHave() {
    assertTooFar(DataTypes.DATE, LocalDate.of(10_000, 1, 1));
    assertTooFar(DataTypes.DATE, LocalDate.of(0, 12, 31));
    assertTooFar(DataTypes.TIMESTAMP, Instant.parse("0000-12-31T23:59:59.999Z"));
    assertTooFar(DataTypes.TIMESTAMP, Instant.ofEpochMilli(Long.MAX_VALUE));
    assertTooFar(DataTypes.TIMESTAMP, Instant.ofEpochMilli(Long.MIN_VALUE));
  }

  private static void assertTooFar(DataType type, Object cqlValue) {
    SqlFailure failure = catchThrowableOfType(SqlFailure.class, () -> shown(type, cqlValue));
    assertThat(failure.error()).isEqualTo(TEMPORAL_OUT_OF_RANGE);
    assertThat(failure).hasMessageContaining("CAST(column AS VARCHAR)");
  }

  private static Object shown(DataType type, Object cqlValue) {
    SqlTypeName name = TypeMappings.of(type).sqlType().name();
    return SqlValues.toExternal(toSql(type, cqlValue), name);
  }

  @Test
  void showsEveryYearAsText() {
    assertThat(TemporalCast.dateText((Integer) toSql(DataTypes.DATE, LocalDate.of(-44, 3, 15))))
        .isEqualTo("-0044-03-15");
    long last = (Long) toSql(DataTypes.TIMESTAMP, Instant.ofEpochMilli(Long.MAX_VALUE));
    assertThat(TemporalCast.millisText(last)).isEqualTo("+292278994-08-17 07:12:55.807");
    assertThat(TemporalCast.millisText(0)).isEqualTo("1970-01-01 00:00:00.000");
    assertThat(TemporalCast.millisText(-1)).isEqualTo("1969-12-31 23:59:59.999");
    assertThat(TemporalCast.secondsText(-1)).isEqualTo("1969-12-31 23:59:59");
  }
}
