package io.casgate.gateway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.GatewayExtension;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type, written by CQL, read and searched for by the stock client in both encodings. */
class TypesIT {
  @RegisterExtension static final GatewayExtension gateway = new GatewayExtension();

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
  private static final List<TypeCase> CASES = TypeCase.all();

  @BeforeAll
  static void writeRows() {
    gateway.cassandra().execute("CREATE TYPE address (street text, \"Number\" int)");
    Set<String> columns = new LinkedHashSet<>();
    for (TypeCase one : CASES) {
      if (columns.add(one.column() + " " + one.type()) && one.canBeKey()) {
        gateway
            .cassandra()
            .execute(
                "CREATE TABLE by_%s (k %s PRIMARY KEY, id int)"
                    .formatted(one.column(), one.type()));
      }
    }
    gateway
        .cassandra()
        .execute(
            "CREATE TABLE everything (id int PRIMARY KEY, " + String.join(", ", columns) + ")",
            "INSERT INTO everything (id) VALUES (-1)");
    for (int id = 0; id < CASES.size(); id++) {
      write(id, CASES.get(id));
    }
  }

  private static void write(int id, TypeCase one) {
    gateway
        .cassandra()
        .execute(
            "INSERT INTO everything (id, %s) VALUES (%d, %s)"
                .formatted(one.column(), id, one.literal()));
    if (one.canBeKey()) {
      gateway
          .cassandra()
          .execute(
              "INSERT INTO by_%s (k, id) VALUES (%s, %d)"
                  .formatted(one.column(), one.literal(), id));
    }
  }

  static Stream<Arguments> cases() {
    return Stream.of(Encoding.values())
        .flatMap(encoding -> CASES.stream().map(one -> Arguments.of(encoding, one)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void readsWhatCqlWrote(Encoding encoding, TypeCase one) throws SQLException {
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT %s FROM everything WHERE id = %d"
                    .formatted(one.column(), CASES.indexOf(one)))) {
      assertThat(result.next()).isTrue();
      assertShown(result.getString(1), one);
      Object value = result.getObject(1);
      assertThat(value).isEqualTo(expected(one));
      assertThat(result.wasNull()).isFalse();
      assertTypedGetters(result, one);
    }
  }

  /** The stock client itself chooses between 1E-9 and 0.000000001, and has no text of bytes. */
  private static void assertShown(String text, TypeCase one) {
    switch (one.type()) {
      case "decimal", "float", "double" ->
          assertThat(new BigDecimal(text)).isEqualByComparingTo(one.shown());
      case "blob" -> assertThat(text).isNotNull();
      default -> assertThat(text).isEqualTo(one.shown());
    }
  }

  /** What {@code getObject} gives. */
  private static Object expected(TypeCase one) {
    String shown = one.shown();
    return switch (one.type()) {
      case "tinyint" -> Byte.valueOf(shown);
      case "smallint" -> Short.valueOf(shown);
      case "int" -> Integer.valueOf(shown);
      case "bigint" -> Long.valueOf(shown);
      case "varint", "decimal" -> new BigDecimal(shown);
      case "float" -> Float.valueOf(shown);
      case "double" -> Double.valueOf(shown);
      case "boolean" -> Boolean.valueOf(shown);
      case "blob" -> HexFormat.of().parseHex(shown);
      case "timestamp" -> timestamp(shown);
      case "date" -> date(shown);
      default -> shown;
    };
  }

  private static Timestamp timestamp(String shown) {
    LocalDateTime wallClock = LocalDateTime.parse(shown.replace(' ', 'T'));
    return new Timestamp(millis(wallClock));
  }

  private static Date date(String shown) {
    return new Date(millis(LocalDate.parse(shown).atStartOfDay()));
  }

  /** The stock client makes times of the zone it is told, UTC, and java.sql of Julian days. */
  private static long millis(LocalDateTime time) {
    Calendar calendar = Calendar.getInstance(UTC);
    calendar.clear();
    calendar.set(time.getYear(), time.getMonthValue() - 1, time.getDayOfMonth());
    return calendar.getTimeInMillis() + time.toLocalTime().toNanoOfDay() / 1_000_000;
  }

  private static void assertTypedGetters(ResultSet result, TypeCase one) throws SQLException {
    String shown = one.shown();
    Calendar utc = Calendar.getInstance(UTC);
    switch (one.type()) {
      case "tinyint", "smallint", "int" -> {
        assertThat(result.getInt(1)).isEqualTo(Integer.parseInt(shown));
        assertThat(result.getLong(1)).isEqualTo(Long.parseLong(shown));
        assertThat(result.getBigDecimal(1)).isEqualByComparingTo(shown);
      }
      case "bigint" -> assertThat(result.getLong(1)).isEqualTo(Long.parseLong(shown));
      case "varint" ->
          assertThat(result.getBigDecimal(1).toBigIntegerExact()).isEqualTo(new BigInteger(shown));
      case "decimal" -> assertThat(result.getBigDecimal(1)).isEqualTo(new BigDecimal(shown));
      case "float" -> assertThat(result.getFloat(1)).isEqualTo(Float.parseFloat(shown));
      case "double" -> assertThat(result.getDouble(1)).isEqualTo(Double.parseDouble(shown));
      case "boolean" -> assertThat(result.getBoolean(1)).isEqualTo(Boolean.parseBoolean(shown));
      case "blob" -> assertThat(result.getBytes(1)).isEqualTo(HexFormat.of().parseHex(shown));
      case "timestamp" -> assertThat(result.getTimestamp(1, utc)).isEqualTo(timestamp(shown));
      case "date" -> assertThat(result.getDate(1, utc)).isEqualTo(date(shown));
      default ->
          assertThat(result.getString(1).getBytes(StandardCharsets.UTF_8))
              .isEqualTo(shown.getBytes(StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsNullOfEveryType(Encoding encoding) throws SQLException {
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT * FROM everything WHERE id = -1")) {
      assertThat(result.next()).isTrue();
      for (int i = 2; i <= result.getMetaData().getColumnCount(); i++) {
        String column = result.getMetaData().getColumnLabel(i);
        assertThat(result.getObject(i)).as(column).isNull();
        assertThat(result.wasNull()).as(column).isTrue();
        assertThat(result.getString(i)).as(column).isNull();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsEmptyTextsAndBytes(Encoding encoding) throws SQLException {
    gateway
        .cassandra()
        .execute("INSERT INTO everything (id, c_ascii, c_text, c_blob) VALUES (-2, '', '', 0x)");
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT c_ascii, c_text, c_blob FROM everything WHERE id = -2")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getString(1)).isEmpty();
      assertThat(result.getString(2)).isEmpty();
      assertThat(result.getBytes(3)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsItByAParameterOnAColumn(Encoding encoding, TypeCase one) throws SQLException {
    String sql = "SELECT id FROM everything WHERE %s = ?".formatted(one.column());
    assertFound(encoding, sql, one);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsItByAParameterOnTheKey(Encoding encoding, TypeCase one) throws SQLException {
    if (one.canBeKey()) {
      assertFound(encoding, "SELECT id FROM by_%s WHERE k = ?".formatted(one.column()), one);
    }
  }

  private static void assertFound(Encoding encoding, String sql, TypeCase one) throws SQLException {
    try (Connection connection = gateway.connect(encoding);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int id = CASES.indexOf(one);
      statement.setObject(1, expected(one));
      assertThat(ids(statement)).as("by its object").contains(id);
      if (!one.type().equals("blob")) {
        statement.setString(1, one.shown());
        assertThat(ids(statement)).as("by its text").contains(id);
      }
      statement.setObject(1, null);
      assertThat(ids(statement)).as("by NULL").isEmpty();
    }
  }

  private static List<Integer> ids(PreparedStatement statement) throws SQLException {
    List<Integer> ids = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        ids.add(result.getInt(1));
      }
    }
    return ids;
  }

  /** In JSON the stock client cannot read them: documented. */
  @Test
  void readsNumbersThatAreNoneOverProtobuf() throws SQLException {
    gateway
        .cassandra()
        .execute(
            "INSERT INTO everything (id, c_double, c_float) VALUES (-3, NaN, -Infinity)",
            "INSERT INTO everything (id, c_double, c_float) VALUES (-4, -0.0, NaN)");
    try (Connection connection = gateway.connect(Encoding.PROTOBUF);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT c_double, c_float FROM everything WHERE id IN (-3, -4) ORDER BY id DESC")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getDouble(1)).isNaN();
      assertThat(result.getFloat(2)).isEqualTo(Float.NEGATIVE_INFINITY);
      assertThat(result.next()).isTrue();
      assertThat(result.getObject(1)).isEqualTo(-0.0);
      assertThat(result.getFloat(2)).isNaN();
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsCounters(Encoding encoding) throws SQLException {
    gateway
        .cassandra()
        .execute(
            "CREATE TABLE IF NOT EXISTS counts_%s (k int PRIMARY KEY, n counter)"
                .formatted(encoding));
    gateway.cassandra().execute("UPDATE counts_%s SET n = n - 5 WHERE k = 1".formatted(encoding));
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT n FROM counts_%s WHERE n < 0".formatted(encoding))) {
      assertThat(result.next()).isTrue();
      assertThat(result.getLong(1)).isEqualTo(-5);
    }
  }
}
