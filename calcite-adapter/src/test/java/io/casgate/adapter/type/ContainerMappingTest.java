package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.ADDRESS;
import static io.casgate.adapter.type.CqlTypeFixture.bytes;
import static io.casgate.adapter.type.CqlTypeFixture.overTheWire;
import static io.casgate.adapter.type.CqlTypeFixture.recode;
import static io.casgate.adapter.type.CqlTypeFixture.toCql;
import static io.casgate.adapter.type.CqlTypeFixture.toSql;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.data.CqlVector;
import com.datastax.oss.driver.api.core.data.TupleValue;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.datastax.oss.driver.api.core.type.TupleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Collections, tuples, user-defined types and vectors as JSON text. */
class ContainerMappingTest {
  private static final DataType INTS = DataTypes.listOf(DataTypes.INT);
  private static final TupleType PAIR =
      DataTypes.tupleOf(DataTypes.INT, DataTypes.frozenListOf(DataTypes.TEXT));

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(DataTypes.listOf(DataTypes.INT), List.of(), "[]"),
        Arguments.of(DataTypes.listOf(DataTypes.INT), List.of(3, 1, 3), "[3,1,3]"),
        Arguments.of(DataTypes.setOf(DataTypes.TEXT), Set.of("a\"b\\"), "[\"a\\\"b\\\\\"]"),
        Arguments.of(DataTypes.setOf(DataTypes.TEXT), Set.of(""), "[\"\"]"),
        Arguments.of(DataTypes.mapOf(DataTypes.TEXT, DataTypes.BIGINT), Map.of(), "{}"),
        Arguments.of(
            DataTypes.mapOf(DataTypes.TEXT, DataTypes.BIGINT),
            Map.of("", Long.MIN_VALUE),
            "{\"\":-9223372036854775808}"),
        Arguments.of(
            DataTypes.mapOf(DataTypes.INT, DataTypes.BOOLEAN), Map.of(7, true), "{\"7\":true}"),
        Arguments.of(
            DataTypes.mapOf(DataTypes.frozenListOf(DataTypes.TEXT), DataTypes.BLOB),
            Map.of(List.of("x"), bytes("Aß")),
            "{\"[\\\"x\\\"]\":\"0x41c39f\"}"),
        Arguments.of(
            DataTypes.listOf(DataTypes.DECIMAL),
            List.of(new BigDecimal("1.10"), new BigDecimal("1E+3")),
            "[1.10,1E+3]"),
        Arguments.of(
            DataTypes.listOf(DataTypes.VARINT),
            List.of(BigInteger.TWO.pow(200)),
            "[" + BigInteger.TWO.pow(200) + "]"),
        Arguments.of(
            DataTypes.listOf(DataTypes.DOUBLE),
            List.of(-0.0, Double.NaN, Double.NEGATIVE_INFINITY),
            "[-0.0,\"NaN\",\"-Infinity\"]"),
        Arguments.of(
            DataTypes.listOf(DataTypes.TIMESTAMP),
            List.of(Instant.ofEpochMilli(Long.MIN_VALUE), Instant.EPOCH),
            "[\"-292275055-05-16T16:47:04.192Z\",\"1970-01-01T00:00:00Z\"]"),
        Arguments.of(
            DataTypes.listOf(DataTypes.DATE),
            List.of(
                LocalDate.ofEpochDay(Integer.MIN_VALUE), LocalDate.ofEpochDay(Integer.MAX_VALUE)),
            "[\"-5877641-06-23\",\"+5881580-07-11\"]"),
        Arguments.of(
            DataTypes.vectorOf(DataTypes.FLOAT, 3),
            CqlVector.newInstance(0.1f, -1.0f, 1.0E10f),
            "[0.1,-1.0,1.0E10]"),
        Arguments.of(
            DataTypes.vectorOf(DataTypes.TEXT, 2), CqlVector.newInstance("a", ""), "[\"a\",\"\"]"),
        Arguments.of(PAIR, PAIR.newValue(1, List.of("x")), "[1,[\"x\"]]"),
        Arguments.of(PAIR, PAIR.newValue(), "[null,null]"),
        Arguments.of(
            ADDRESS,
            ADDRESS.newValue("Am Markt", 4, Set.of("home")),
            "{\"street\":\"Am Markt\",\"Number\":4,\"tags\":[\"home\"]}"),
        Arguments.of(
            DataTypes.listOf(DataTypes.frozenMapOf(DataTypes.TEXT, ADDRESS)),
            List.of(Map.of("k", ADDRESS.newValue(null, 1, null))),
            "[{\"k\":{\"street\":null,\"Number\":1,\"tags\":null}}]"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void readsAsCompactJson(DataType type, Object cql, String json) {
    assertThat(toSql(type, cql)).isEqualTo(json);
    assertThat(toSql(type, overTheWire(type, cql))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("values")
  void writesTheJsonItReads(DataType type, Object cql, String json) {
    assertThat(toCql(type, json)).isEqualTo(cql);
    assertThat(toSql(type, overTheWire(type, toCql(type, json)))).isEqualTo(json);
  }

  @Test
  void tellsAnAbsentListFromAnEmptyOne() {
    TupleValue absent = PAIR.newValue(1, null);
    TupleValue empty = PAIR.newValue(1, List.of());
    assertThat(toSql(PAIR, overTheWire(PAIR, absent))).isEqualTo("[1,null]");
    assertThat(toSql(PAIR, overTheWire(PAIR, empty))).isEqualTo("[1,[]]");
  }

  @Test
  void showsNullForTheEndOfAShortTuple() {
    TupleType written = DataTypes.tupleOf(DataTypes.INT);
    TupleType read = DataTypes.tupleOf(DataTypes.INT, DataTypes.TEXT);
    Object value = recode(written, read, written.newValue(5));
    assertThat(toSql(read, value)).isEqualTo("[5,null]");
  }

  @Test
  void takesFieldsInAnyOrderAndLeavesTheRestNull() {
    assertThat(toCql(ADDRESS, " { \"Number\" : \"4\", \"street\": null } "))
        .isEqualTo(ADDRESS.newValue(null, 4, null));
  }

  @Test
  void takesNumbersAsTextForClientsWithoutWideNumbers() {
    assertThat(toCql(DataTypes.listOf(DataTypes.BIGINT), "[\"9223372036854775807\", 1.0]"))
        .isEqualTo(List.of(Long.MAX_VALUE, 1L));
  }

  @Test
  void takesTheArraysAndMapsOfSqlExpressions() {
    assertThat(toCql(DataTypes.listOf(DataTypes.TEXT), List.of("a", "b")))
        .isEqualTo(List.of("a", "b"));
    assertThat(toCql(DataTypes.vectorOf(DataTypes.FLOAT, 2), new Object[] {1, 2.5}))
        .isEqualTo(CqlVector.newInstance(1f, 2.5f));
    assertThat(toCql(DataTypes.mapOf(DataTypes.INT, DataTypes.BLOB), Map.of(1, new byte[] {1})))
        .isEqualTo(Map.of(1, ByteBuffer.wrap(new byte[] {1})));
  }

  @Test
  void showsTheEmptyValuesThatCassandraKnowsAsNull() {
    DataType blobs = DataTypes.listOf(DataTypes.BLOB);
    Object empty = List.of(bytes(""));
    assertThat(toSql(INTS, recode(blobs, INTS, empty))).isEqualTo("[null]");
    DataType blobMap = DataTypes.mapOf(DataTypes.BLOB, DataTypes.BLOB);
    DataType map = DataTypes.mapOf(DataTypes.INT, DataTypes.UUID);
    assertThat(toSql(map, recode(blobMap, map, Map.of(bytes(""), bytes("")))))
        .isEqualTo("{\"\":null}");
  }

  @Test
  void countsAnElementOfASetOnce() {
    assertThat(toCql(DataTypes.setOf(DataTypes.INT), "[1,1.0,\"1\"]")).isEqualTo(Set.of(1));
  }
}
