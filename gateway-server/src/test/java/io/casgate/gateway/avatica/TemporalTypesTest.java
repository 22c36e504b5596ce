package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dates and times through the stock client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemporalTypesTest {
  private static final List<LocalDateTime> TIMES =
      List.of(
          LocalDateTime.of(1, 1, 1, 0, 0),
          LocalDateTime.of(1582, 10, 4, 23, 59, 59, 999_000_000),
          LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_000_000),
          LocalDateTime.of(1970, 1, 1, 0, 0),
          LocalDateTime.of(2024, 3, 31, 2, 30),
          LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_000_000));

  private GatewayFixture gateway;

  @BeforeAll
  void start() {
    gateway = GatewayFixture.start();
    SqlColumnType type = SqlColumnType.of(SqlTypeName.TIMESTAMP, 3);
    Object[] millis = TIMES.stream().map(TemporalTypesTest::millis).toArray();
    gateway.plans().put("select ts", FakePlan.of(type, millis));
    gateway
        .plans()
        .put(
            "select d",
            FakePlan.of(
                SqlColumnType.of(SqlTypeName.DATE),
                (int) LocalDate.of(1, 1, 1).toEpochDay(),
                -1,
                0,
                (int) LocalDate.of(2024, 3, 31).toEpochDay(),
                (int) LocalDate.of(9999, 12, 31).toEpochDay(),
                null));
    gateway
        .plans()
        .put(
            "select t",
            FakePlan.of(SqlColumnType.of(SqlTypeName.TIME, 3), 0, 86_399_999, 45_296_789, null));
  }

  private static Object millis(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @EnumSource
  void showsTheWallClockAsText(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select ts")) {
      assertThat(rows.getMetaData().getColumnType(1)).isEqualTo(Types.TIMESTAMP);
      assertThat(rows.getMetaData().getColumnDisplaySize(1)).isEqualTo(23);
      for (LocalDateTime time : TIMES) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(String.format(Locale.ROOT, "%tF %<tT.%<tL", time));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsDates(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select d")) {
      assertThat(rows.getMetaData().getColumnType(1)).isEqualTo(Types.DATE);
      for (String day :
          List.of("0001-01-01", "1969-12-31", "1970-01-01", "2024-03-31", "9999-12-31")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(day);
        assertThat(rows.getDate(1).toString()).isEqualTo(day);
        assertThat(rows.getObject(1)).isEqualTo(Date.valueOf(day));
      }
      rows.next();
      assertThat(rows.getDate(1)).isNull();
      assertThat(rows.getObject(1)).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsTimes(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select t")) {
      assertThat(rows.getMetaData().getColumnType(1)).isEqualTo(Types.TIME);
      for (String time : List.of("00:00:00.000", "23:59:59.999", "12:34:56.789")) {
        rows.next();
        assertThat(rows.getString(1)).isEqualTo(time);
        assertThat(rows.getTime(1).toString()).isEqualTo(time.substring(0, 8));
        assertThat(rows.getObject(1)).isInstanceOf(Time.class);
      }
      rows.next();
      assertThat(rows.getTime(1)).isNull();
    }
  }
}
