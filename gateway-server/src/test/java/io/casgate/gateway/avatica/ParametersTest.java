package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
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

/** What the stock client's setters send, as the engine gets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersTest {
  private static final String ONE = "select ?";

  private GatewayFixture gateway;

  @BeforeAll
  void start() {
    gateway = GatewayFixture.start();
    gateway.plans().put(ONE, FakePlan.echoing(SqlColumnType.of(SqlTypeName.INTEGER)));
    gateway
        .plans()
        .put(
            "select ?, ?",
            FakePlan.echoing(
                SqlColumnType.of(SqlTypeName.BIGINT),
                new SqlColumnType(SqlTypeName.DECIMAL, 10, 2)));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  /** A call of a setter. */
  @FunctionalInterface
  private interface Setter {
    void set(PreparedStatement statement) throws SQLException;
  }

  private static Arguments set(Encoding encoding, String seen, Setter setter) {
    return Arguments.of(encoding, seen, setter);
  }

  static Stream<Arguments> setters() {
    return Stream.of(Encoding.values()).flatMap(ParametersTest::setters);
  }

  private static Stream<Arguments> setters(Encoding e) {
    return Stream.of(
        set(e, "Boolean true", s -> s.setBoolean(1, true)),
        set(e, "Byte -128", s -> s.setByte(1, Byte.MIN_VALUE)),
        set(e, "Short 32767", s -> s.setShort(1, Short.MAX_VALUE)),
        set(e, "Integer 17", s -> s.setInt(1, 17)),
        set(e, "Long -9223372036854775808", s -> s.setLong(1, Long.MIN_VALUE)),
        set(e, "Long 17", s -> s.setLong(1, 17)),
        set(e, "Float 1.5", s -> s.setFloat(1, 1.5f)),
        set(e, "Float 3.4028235E38", s -> s.setFloat(1, Float.MAX_VALUE)),
        set(e, "Double 3.0", s -> s.setDouble(1, 3)),
        set(e, "Double 0.1", s -> s.setDouble(1, 0.1)),
        set(e, "BigDecimal 1.10", s -> s.setBigDecimal(1, new BigDecimal("1.10"))),
        set(
            e,
            "BigDecimal 123456789012345678901234567890",
            s -> s.setBigDecimal(1, new BigDecimal("123456789012345678901234567890"))),
        set(e, "String 17", s -> s.setString(1, "17")),
        set(e, "String ", s -> s.setString(1, "")),
        set(e, "String żółć 🜚 '\"\\", s -> s.setString(1, "żółć 🜚 '\"\\")),
        set(e, "String n", s -> s.setNString(1, "n")),
        set(e, "byte[] [0, -1, 127]", s -> s.setBytes(1, new byte[] {0, -1, 127})),
        set(e, "byte[] []", s -> s.setBytes(1, new byte[0])),
        set(e, "LocalDate 2024-03-31", s -> s.setDate(1, Date.valueOf("2024-03-31"))),
        set(e, "LocalDate 1969-12-31", s -> s.setDate(1, Date.valueOf("1969-12-31"))),
        set(e, "LocalTime 12:34:56", s -> s.setTime(1, Time.valueOf("12:34:56"))),
        set(
            e,
            "LocalDateTime 2024-01-02T03:04:05.678",
            s -> s.setTimestamp(1, Timestamp.valueOf("2024-01-02 03:04:05.678"))),
        set(
            e,
            "LocalDateTime 1969-12-31T23:59:59.999",
            s -> s.setTimestamp(1, Timestamp.valueOf("1969-12-31 23:59:59.999"))),
        set(e, "null", s -> s.setNull(1, Types.INTEGER)),
        set(e, "null", s -> s.setString(1, null)),
        set(e, "null", s -> s.setTimestamp(1, null)),
        set(e, "null", s -> s.setObject(1, null)),
        set(e, "Integer 17", s -> s.setObject(1, 17)),
        set(e, "Integer 17", s -> s.setObject(1, "17", Types.INTEGER)),
        set(e, "String x", s -> s.setObject(1, "x", Types.VARCHAR)),
        set(e, "LocalDate 2024-03-31", s -> s.setObject(1, Date.valueOf("2024-03-31"))),
        set(e, "null", s -> {}));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("setters")
  void reachesTheEngine(Encoding encoding, String seen, Setter setter) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        PreparedStatement statement = connection.prepareStatement(ONE)) {
      setter.set(statement);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(seen);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void executesAgainWithOtherValues(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        PreparedStatement statement = connection.prepareStatement("select ?, ?")) {
      for (int i = 0; i < 5; i++) {
        statement.setLong(1, i);
        statement.setString(2, "v" + i);
        List<String> seen = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            seen.add(rows.getString(1));
          }
        }
        assertThat(seen).containsExactly("Long " + i, "String v" + i);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhatParametersAre(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        PreparedStatement statement = connection.prepareStatement("select ?, ?")) {
      ParameterMetaData parameters = statement.getParameterMetaData();
      assertThat(parameters.getParameterCount()).isEqualTo(2);
      assertThat(parameters.getParameterType(1)).isEqualTo(Types.BIGINT);
      assertThat(parameters.getParameterTypeName(2)).isEqualTo("DECIMAL");
      assertThat(parameters.getPrecision(2)).isEqualTo(10);
      assertThat(parameters.getScale(2)).isEqualTo(2);
      assertThat(statement.getMetaData().getColumnLabel(1)).isEqualTo("echo");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesArrays(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        PreparedStatement statement = connection.prepareStatement(ONE)) {
      statement.setArray(1, connection.createArrayOf("INTEGER", new Object[] {1, 2}));
      assertThatThrownBy(statement::executeQuery).hasMessageContaining("JSON text");
    }
  }
}
