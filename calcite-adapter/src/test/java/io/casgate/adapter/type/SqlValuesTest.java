package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.BERLIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Parameters on their way into Calcite, result cells on their way out. */
class SqlValuesTest {

  static Stream<Arguments> parameters() {
    return Stream.of(
        Arguments.of("TINYINT", "5", (byte) 5),
        Arguments.of("SMALLINT", 5L, (short) 5),
        Arguments.of("INTEGER", new BigDecimal("17.0"), 17),
        Arguments.of("BIGINT", 17, 17L),
        Arguments.of("DECIMAL", 17, BigDecimal.valueOf(17)),
        Arguments.of("DECIMAL", "1.10", new BigDecimal("1.10")),
        Arguments.of("REAL", 0.5, 0.5f),
        Arguments.of("FLOAT", 0.5f, 0.5),
        Arguments.of("DOUBLE", "2.5e0", 2.5),
        Arguments.of("BOOLEAN", 1, true),
        Arguments.of("VARCHAR", 17, "17"),
        Arguments.of("CHAR", "x", "x"),
        Arguments.of("VARBINARY", new byte[] {1, 2}, new ByteString(new byte[] {1, 2})),
        Arguments.of("BINARY", "A", new ByteString(new byte[] {65})),
        Arguments.of("DATE", 19_724, 19_724),
        Arguments.of("DATE", "2024-01-02", 19_724),
        Arguments.of("DATE", Date.valueOf("2024-01-02"), 19_724),
        Arguments.of("TIME", "00:00:01.5", 1500),
        Arguments.of("TIME", 1500L, 1500),
        Arguments.of("TIME", Time.valueOf("00:00:01"), 1000),
        Arguments.of("TIMESTAMP", 5, 5L),
        Arguments.of("TIMESTAMP", "1970-01-01 00:00:00.005", 5L),
        Arguments.of("TIMESTAMP", Timestamp.valueOf("1970-01-01 00:00:00.005"), 5L),
        Arguments.of("TIMESTAMP", Instant.EPOCH, 3_600_000L),
        Arguments.of("INTERVAL_MONTH", 5L, 5),
        Arguments.of("INTERVAL_DAY", 5, 5L),
        Arguments.of("ANY", "as it is", "as it is"));
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void turnsParametersIntoInternalValues(SqlTypeName type, Object client, Object internal) {
    Object value = SqlValues.toInternal(client, SqlColumnType.of(type), BERLIN);
    assertThat(value).isEqualTo(internal).hasSameClassAs(internal);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("INTEGER", "abc", SqlError.WRONG_VALUE),
        Arguments.of("INTEGER", 17.5, SqlError.OUT_OF_RANGE),
        Arguments.of("TINYINT", 128, SqlError.OUT_OF_RANGE),
        Arguments.of("DOUBLE", "x", SqlError.WRONG_VALUE),
        Arguments.of("DATE", "2024-01-02 10:00", SqlError.OUT_OF_RANGE),
        Arguments.of("TIME", "10:00:00.0001", SqlError.OUT_OF_RANGE),
        Arguments.of("TIMESTAMP", "x", SqlError.WRONG_VALUE),
        Arguments.of("TIMESTAMP", Long.MIN_VALUE, SqlError.TEMPORAL_OUT_OF_RANGE),
        Arguments.of("VARBINARY", true, SqlError.WRONG_VALUE));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusesParametersOfAnotherKind(SqlTypeName type, Object client, SqlError error) {
    SqlFailure failure =
        catchThrowableOfType(
            SqlFailure.class, () -> SqlValues.toInternal(client, SqlColumnType.of(type), BERLIN));
    assertThat(failure.error()).isEqualTo(error);
  }

  static Stream<Arguments> cells() {
    UUID uuid = UUID.fromString("58e0a7d7-eebc-11d8-9669-0800200c9a66");
    return Stream.of(
        Arguments.of("INTEGER", 5, 5),
        Arguments.of("TIMESTAMP", 5L, 5L),
        Arguments.of("VARCHAR", "x", "x"),
        Arguments.of("VARBINARY", new ByteString(new byte[] {1}), new byte[] {1}),
        Arguments.of("ARRAY", Arrays.asList(1, null, "x", 1.5), "[1,null,\"x\",1.5]"),
        Arguments.of("MULTISET", List.of(List.of(true)), "[[true]]"),
        Arguments.of("MAP", Map.of(1, new BigDecimal("1.10")), "{\"1\":1.10}"),
        Arguments.of("ROW", new Object[] {1L, new ByteString(new byte[] {1})}, "[1,\"0x01\"]"),
        Arguments.of("INTERVAL_YEAR_MONTH", 14, "+1-02"),
        Arguments.of("INTERVAL_DAY_SECOND", -90_061_001L, "-1 01:01:01.001"),
        Arguments.of("INTERVAL_MINUTE", 120_000L, "+2"),
        Arguments.of(
            "UBIGINT",
            new BigDecimal("18446744073709551615"),
            new BigDecimal("18446744073709551615")),
        Arguments.of("UUID", uuid, uuid.toString()),
        Arguments.of("ANY", new ByteString(new byte[] {1}), new byte[] {1}),
        Arguments.of("SYMBOL", SqlTypeName.ANY, "ANY"));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void handsOutWhatClientsKnow(SqlTypeName type, Object internal, Object external) {
    assertThat(SqlValues.toExternal(internal, type)).isEqualTo(external);
  }

  @Test
  void letsNullPass() {
    assertThat(SqlValues.toInternal(null, SqlColumnType.of(SqlTypeName.DATE), BERLIN)).isNull();
    assertThat(SqlValues.toExternal(null, SqlTypeName.ARRAY)).isNull();
  }
}
