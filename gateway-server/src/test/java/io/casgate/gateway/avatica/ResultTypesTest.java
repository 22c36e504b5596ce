package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type over the wire and out of the stock client, in both encodings. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultTypesTest {
  private GatewayFixture gateway;

  @BeforeAll
  void start() {
    gateway = GatewayFixture.start();
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  /** A type, its JDBC type, the values that travel and what {@code getObject} makes of them. */
  private record TypeCase(
      SqlColumnType type, int jdbcType, String typeName, List<Object> sent, List<Object> seen) {
    @Override
    public String toString() {
      return type.toString();
    }
  }

  private static TypeCase same(SqlTypeName name, int jdbcType, Object... values) {
    return same(SqlColumnType.of(name), jdbcType, values);
  }

  private static TypeCase same(SqlColumnType type, int jdbcType, Object... values) {
    return new TypeCase(type, jdbcType, type.name().getName(), List.of(values), List.of(values));
  }

  static Stream<Arguments> types() {
    List<TypeCase> cases =
        List.of(
            same(SqlTypeName.BOOLEAN, Types.BOOLEAN, true, false),
            same(SqlTypeName.TINYINT, Types.TINYINT, Byte.MIN_VALUE, Byte.MAX_VALUE, (byte) 0),
            same(SqlTypeName.SMALLINT, Types.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE, (short) 0),
            same(SqlTypeName.INTEGER, Types.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE, 0),
            same(SqlTypeName.BIGINT, Types.BIGINT, Long.MIN_VALUE, Long.MAX_VALUE, 0L, 17L),
            same(
                SqlTypeName.DECIMAL,
                Types.DECIMAL,
                new BigDecimal("1.10"),
                new BigDecimal("1.1"),
                new BigDecimal("-0.000000000000000000000000000000000000001"),
                new BigDecimal("99999999999999999999999999999999999999999999999999999999999999999"),
                new BigDecimal("1E+400"),
                BigDecimal.ZERO,
                new BigDecimal("-9223372036854775809")),
            same(
                new SqlColumnType(SqlTypeName.DECIMAL, 10, 2),
                Types.DECIMAL,
                new BigDecimal("12345678.90"),
                new BigDecimal("0.00")),
            same(SqlTypeName.REAL, Types.REAL, Float.MIN_VALUE, Float.MAX_VALUE, 0f, 1.5f, 0.1f),
            same(
                SqlTypeName.DOUBLE,
                Types.DOUBLE,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                0d,
                0.1d,
                3d,
                -1e300),
            same(
                SqlTypeName.VARCHAR,
                Types.VARCHAR,
                "",
                " ",
                "a'b\"\\\n\u0000",
                "żółć 🜚",
                "x".repeat(70_000)),
            new TypeCase(
                SqlColumnType.of(SqlTypeName.CHAR, 5),
                Types.VARCHAR,
                "VARCHAR",
                List.of("abcde", "ab", ""),
                List.of("abcde", "ab", "")));
    return Stream.of(Encoding.values())
        .flatMap(encoding -> cases.stream().map(type -> Arguments.of(encoding, type)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("types")
  void returnsWhatWasSent(Encoding encoding, TypeCase type) throws Exception {
    List<Object> sent = new ArrayList<>(type.sent());
    sent.add(null);
    List<Object> expected = new ArrayList<>(type.seen());
    expected.add(null);
    gateway.plans().put("select v", FakePlan.of(type.type(), sent.toArray()));
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select v")) {
      ResultSetMetaData columns = rows.getMetaData();
      assertThat(columns.getColumnType(1)).isEqualTo(type.jdbcType());
      assertThat(columns.getColumnTypeName(1)).isEqualTo(type.typeName());
      assertThat(columns.isNullable(1)).isEqualTo(ResultSetMetaData.columnNullable);
      List<Object> seen = new ArrayList<>();
      while (rows.next()) {
        seen.add(rows.getObject(1));
        assertThat(rows.wasNull()).isEqualTo(seen.get(seen.size() - 1) == null);
      }
      assertThat(seen).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsBytes(Encoding encoding) throws Exception {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    SqlColumnType type = SqlColumnType.of(SqlTypeName.VARBINARY);
    gateway.plans().put("select bytes", FakePlan.of(type, all, new byte[0], null));
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select bytes")) {
      assertThat(rows.getMetaData().getColumnType(1)).isEqualTo(Types.VARBINARY);
      rows.next();
      assertThat(rows.getBytes(1)).isEqualTo(all);
      assertThat(rows.getObject(1)).isEqualTo(all);
      rows.next();
      assertThat(rows.getBytes(1)).isEmpty();
      rows.next();
      assertThat(rows.getBytes(1)).isNull();
      assertThat(rows.getObject(1)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsUuidsOfTablesAsFixedText(Encoding encoding) throws Exception {
    String uuid = "5a9b7d0e-0000-4000-8000-0123456789ab";
    FakePlan plan =
        new FakePlan(
            List.of(FakePlan.stored("u", SqlColumnType.of(SqlTypeName.CHAR, 36))),
            List.of(),
            (context, parameters) -> List.of(new Object[] {uuid}, new Object[] {null}).iterator());
    gateway.plans().put("select u", plan);
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select u")) {
      ResultSetMetaData columns = rows.getMetaData();
      assertThat(columns.getColumnType(1)).isEqualTo(Types.CHAR);
      assertThat(columns.getColumnLabel(1)).isEqualTo("u");
      assertThat(columns.getColumnName(1)).isEqualTo("stored");
      assertThat(columns.getTableName(1)).isEqualTo("movies");
      assertThat(columns.getSchemaName(1)).isEqualTo("lens");
      assertThat(columns.getPrecision(1)).isEqualTo(36);
      rows.next();
      assertThat(rows.getString("u")).isEqualTo(uuid);
      rows.next();
      assertThat(rows.getString(1)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsTypelessNull(Encoding encoding) throws Exception {
    gateway
        .plans()
        .put("select null", FakePlan.of(SqlColumnType.of(SqlTypeName.NULL), new Object[] {null}));
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select null")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getObject(1)).isNull();
      assertThat(rows.getString(1)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "PROTOBUF")
  void returnsWhatIsNoNumberOverProtobuf(Encoding encoding) throws Exception {
    Object[] values = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0};
    gateway.plans().put("select nan", FakePlan.of(SqlColumnType.of(SqlTypeName.DOUBLE), values));
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select nan")) {
      for (Object value : values) {
        rows.next();
        assertThat(rows.getDouble(1)).isEqualTo(value);
      }
    }
  }
}
