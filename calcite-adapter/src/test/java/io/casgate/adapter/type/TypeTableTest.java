package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.UTC;
import static io.casgate.adapter.type.CqlTypeFixture.bytes;
import static io.casgate.adapter.type.CqlTypeFixture.overTheWire;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import com.google.common.net.InetAddresses;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The type table of single values, a row a type, read in both directions. */
class TypeTableTest {
  record Pair(Object cql, Object sql) {}

  record Row(DataType type, String sqlType, List<Pair> pairs) {
    @Override
    public String toString() {
      return type + " as " + sqlType;
    }
  }

  static Stream<Row> rows() {
    return Stream.concat(Stream.concat(numbers(), texts()), temporals());
  }

  private static Stream<Row> numbers() {
    BigInteger wide = BigInteger.TEN.pow(300).negate();
    return Stream.of(
        row(DataTypes.TINYINT, "TINYINT", same(Byte.MIN_VALUE), same(Byte.MAX_VALUE)),
        row(DataTypes.SMALLINT, "SMALLINT", same(Short.MIN_VALUE), same(Short.MAX_VALUE)),
        row(DataTypes.INT, "INTEGER", same(Integer.MIN_VALUE), same(0), same(Integer.MAX_VALUE)),
        row(DataTypes.BIGINT, "BIGINT", same(Long.MIN_VALUE), same(0L), same(Long.MAX_VALUE)),
        row(DataTypes.COUNTER, "BIGINT", same(Long.MIN_VALUE), same(Long.MAX_VALUE)),
        row(
            DataTypes.VARINT,
            "DECIMAL(65, 0)",
            pair(BigInteger.ZERO, BigDecimal.ZERO),
            pair(wide, new BigDecimal(wide))),
        row(
            DataTypes.DECIMAL,
            "DECIMAL(65, 30)",
            same(new BigDecimal("1.10")),
            same(new BigDecimal("0E-40")),
            same(new BigDecimal("-1E+20")),
            same(new BigDecimal("12345678901234567890123456789012345678901234567890.5"))),
        row(
            DataTypes.FLOAT,
            "REAL",
            same(Float.MIN_VALUE),
            same(-Float.MAX_VALUE),
            same(-0.0f),
            same(Float.NaN),
            same(Float.NEGATIVE_INFINITY)),
        row(
            DataTypes.DOUBLE,
            "DOUBLE",
            same(Double.MIN_VALUE),
            same(-Double.MAX_VALUE),
            same(-0.0),
            same(Double.NaN),
            same(Double.POSITIVE_INFINITY)),
        row(DataTypes.BOOLEAN, "BOOLEAN", same(true), same(false)));
  }

  private static Stream<Row> texts() {
    UUID random = UUID.fromString("0DFB7D5A-7a3c-4a4e-9b1f-F00000000001");
    UUID time = UUID.fromString("58e0a7d7-eebc-11d8-9669-0800200c9a66");
    return Stream.of(
        row(DataTypes.ASCII, "VARCHAR", same(""), same("plain\t~")),
        row(DataTypes.TEXT, "VARCHAR", same(""), same("\u0000grüß 🎬 \uffff"), same(" 'x' ")),
        row(
            DataTypes.BLOB,
            "VARBINARY",
            pair(ByteBuffer.allocate(0), new ByteString(new byte[0])),
            pair(ByteBuffer.wrap(new byte[] {0, -1}), new ByteString(new byte[] {0, -1}))),
        row(
            DataTypes.custom("com.example.Point"),
            "VARBINARY",
            pair(bytes("raw"), ByteString.of("726177", 16))),
        row(DataTypes.UUID, "CHAR(36)", pair(random, "0dfb7d5a-7a3c-4a4e-9b1f-f00000000001")),
        row(DataTypes.TIMEUUID, "CHAR(36)", pair(time, "58e0a7d7-eebc-11d8-9669-0800200c9a66")),
        row(
            DataTypes.INET,
            "VARCHAR",
            pair(InetAddresses.forString("0.0.0.0"), "0.0.0.0"),
            pair(InetAddresses.forString("0:0:0:0:0:0:0:1"), "::1"),
            pair(InetAddresses.forString("2001:DB8::a:0:0:1"), "2001:db8::a:0:0:1")));
  }

  private static Stream<Row> temporals() {
    return Stream.of(
        row(
            DataTypes.TIMESTAMP,
            "TIMESTAMP(3)",
            pair(Instant.parse("0001-01-01T00:00:00Z"), -62_135_596_800_000L),
            pair(Instant.EPOCH, 0L),
            pair(Instant.parse("1969-12-31T23:59:59.999Z"), -1L),
            pair(Instant.parse("9999-12-31T23:59:59.999Z"), 253_402_300_799_999L)),
        row(
            DataTypes.DATE,
            "DATE",
            pair(LocalDate.of(1, 1, 1), -719_162),
            pair(LocalDate.EPOCH, 0),
            pair(LocalDate.of(9999, 12, 31), 2_932_896)),
        row(
            DataTypes.TIME,
            "VARCHAR(18)",
            pair(LocalTime.MIN, "00:00:00"),
            pair(LocalTime.of(9, 5), "09:05:00"),
            pair(LocalTime.of(9, 5, 7, 500_000_000), "09:05:07.5"),
            pair(LocalTime.of(9, 5, 7, 1), "09:05:07.000000001"),
            pair(LocalTime.MAX, "23:59:59.999999999")),
        row(
            DataTypes.DURATION,
            "VARCHAR",
            pair(CqlDuration.newInstance(0, 0, 0), "0s"),
            pair(CqlDuration.newInstance(14, 3, 5_000_000_001L), "1y2mo3d5s1ns"),
            pair(CqlDuration.newInstance(-1, -2, -3_600_000_000_000L), "-1mo2d1h"),
            pair(
                CqlDuration.newInstance(Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE),
                "178956970y7mo2147483647d2562047h47m16s854ms775us807ns")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readsEveryValue(Row row) {
    for (Pair pair : row.pairs()) {
      Object sql = TypeMappings.of(row.type()).toSql(pair.cql(), UTC);
      assertThat(sql).isEqualTo(pair.sql()).hasSameClassAs(pair.sql());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void writesEveryValueItReads(Row row) {
    for (Pair pair : row.pairs()) {
      Object cql = TypeMappings.of(row.type()).toCql(pair.sql(), UTC);
      assertThat(cql).isEqualTo(pair.cql());
      assertThat(overTheWire(row.type(), cql)).isEqualTo(pair.cql());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void keepsEveryValueInsideJson(Row row) {
    if (row.type().equals(DataTypes.COUNTER)) {
      return;
    }
    DataType list = DataTypes.listOf(row.type());
    DataType map = DataTypes.mapOf(row.type(), DataTypes.INT);
    for (Pair pair : row.pairs()) {
      List<Object> items = List.of(pair.cql());
      assertThat(CqlTypeFixture.toCql(list, CqlTypeFixture.toSql(list, items))).isEqualTo(items);
      Map<Object, Object> entries = Map.of(pair.cql(), 1);
      assertThat(CqlTypeFixture.toCql(map, CqlTypeFixture.toSql(map, entries))).isEqualTo(entries);
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tellsCalciteItsType(Row row) {
    SqlColumnType type = TypeMappings.of(row.type()).sqlType();
    JavaTypeFactoryImpl factory = new JavaTypeFactoryImpl(new WideTypeSystem());
    assertThat(type.toRelType(factory).getSqlTypeName()).isEqualTo(type.name());
    String declared = row.sqlType().replaceAll("\\(.*", "");
    assertThat(type.name()).isEqualTo(SqlTypeName.valueOf(declared));
    assertThat(type.toRelType(factory).toString()).isEqualTo(row.sqlType());
  }

  /** Room for DECIMAL(65, 30), as the gateway's own type system has it. */
  private static final class WideTypeSystem extends RelDataTypeSystemImpl {
    @Override
    public int getMaxPrecision(SqlTypeName typeName) {
      return typeName == SqlTypeName.DECIMAL ? 65 : super.getMaxPrecision(typeName);
    }

    @Override
    public int getMaxScale(SqlTypeName typeName) {
      return typeName == SqlTypeName.DECIMAL ? 38 : super.getMaxScale(typeName);
    }
  }

  private static Row row(DataType type, String sqlType, Pair... pairs) {
    return new Row(type, sqlType, List.of(pairs));
  }

  private static Pair pair(Object cql, Object sql) {
    return new Pair(cql, sql);
  }

  private static Pair same(Object value) {
    return new Pair(value, value);
  }
}
