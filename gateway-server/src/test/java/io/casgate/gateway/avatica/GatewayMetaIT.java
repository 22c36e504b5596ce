package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.GatewayExtension;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** From the stock client to a real node and back. */
class GatewayMetaIT {
  @RegisterExtension
  static final GatewayExtension GATEWAY =
      new GatewayExtension(Map.of("CASGATE_SERVER_FRAME_ROWS", "500"));

  private static final int ROWS = 3_000;
  private static final List<String> SCALARS =
      List.of("a", "b", "bl", "bo", "d", "de", "db", "f", "i", "si", "ti", "ts", "v");

  @BeforeAll
  static void load() {
    GATEWAY
        .cassandra()
        .execute(
            "create table numbers (part int, n int, t text, primary key (part, n))"
                + " with clustering order by (n desc)",
            "create table kinds (id uuid primary key, a ascii, b bigint, bl blob, bo boolean,"
                + " d date, de decimal, db double, f float, i inet, li list<int>,"
                + " m map<text, int>, s set<text>, si smallint, ti time, ts timestamp, v varint)",
            "insert into kinds (id, a, b, bl, bo, d, de, db, f, i, li, m, s, si, ti, ts, v) values"
                + " (5a9b7d0e-0000-4000-8000-0123456789ab, 'a', 9223372036854775807, 0x00ff, true,"
                + " '2024-03-31', 1.10, 0.1, 1.5, '127.0.0.1', [1, 2], {'k': 1}, {'x', 'y'}, -1,"
                + " '12:34:56.789012345', '2024-03-31T01:30:00.123Z',"
                + " 123456789012345678901234567890)",
            "insert into kinds (id) values (00000000-0000-4000-8000-000000000000)");
    for (int n = 0; n < ROWS; n++) {
      GATEWAY
          .cassandra()
          .query("insert into numbers (part, n, t) values (?, ?, ?)", n % 7, n, "text " + n);
    }
  }

  @ParameterizedTest
  @EnumSource
  void streamsATable(Encoding encoding) throws Exception {
    try (Connection connection = GATEWAY.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select n from numbers")) {
      long sum = 0;
      int count = 0;
      while (rows.next()) {
        sum += rows.getInt("n");
        count++;
      }
      assertThat(count).isEqualTo(ROWS);
      assertThat(sum).isEqualTo(ROWS * (ROWS - 1L) / 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavesAResultInTheMiddle(Encoding encoding) throws Exception {
    try (Connection connection = GATEWAY.connect(encoding);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from numbers")) {
      assertThat(rows.next()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void looksUpKeysWithOnePreparedStatement(Encoding encoding) throws Exception {
    try (Connection connection = GATEWAY.connect(encoding);
        PreparedStatement statement =
            connection.prepareStatement("select t from numbers where part = ? and n = ?")) {
      for (int n = 0; n < 20; n++) {
        statement.setInt(1, n % 7);
        statement.setString(2, String.valueOf(n));
        try (ResultSet rows = statement.executeQuery()) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getString(1)).isEqualTo("text " + n);
          assertThat(rows.next()).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void returnsEachKindOfValue(Encoding encoding) throws Exception {
    try (Connection connection = GATEWAY.connect(encoding);
        PreparedStatement statement =
            connection.prepareStatement("select * from kinds where id = ?")) {
      statement.setString(1, "5A9B7D0E-0000-4000-8000-0123456789AB");
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString("id")).isEqualTo("5a9b7d0e-0000-4000-8000-0123456789ab");
        assertThat(row.getString("a")).isEqualTo("a");
        assertThat(row.getLong("b")).isEqualTo(Long.MAX_VALUE);
        assertThat(row.getBytes("bl")).isEqualTo(new byte[] {0, -1});
        assertThat(row.getBoolean("bo")).isTrue();
        assertThat(row.getDate("d")).isEqualTo(Date.valueOf("2024-03-31"));
        assertThat(row.getBigDecimal("de")).isEqualTo(new BigDecimal("1.10"));
        assertThat(row.getDouble("db")).isEqualTo(0.1);
        assertThat(row.getFloat("f")).isEqualTo(1.5f);
        assertThat(row.getString("i")).isEqualTo("127.0.0.1");
        assertThat(row.getString("li")).isEqualTo("[1,2]");
        assertThat(row.getString("m")).isEqualTo("{\"k\":1}");
        assertThat(row.getString("s")).isEqualTo("[\"x\",\"y\"]");
        assertThat(row.getShort("si")).isEqualTo((short) -1);
        assertThat(row.getString("ti")).isEqualTo("12:34:56.789012345");
        assertThat(row.getTimestamp("ts").toInstant())
            .isEqualTo(Instant.parse("2024-03-31T01:30:00.123Z"));
        assertThat(row.getBigDecimal("v"))
            .isEqualTo(new BigDecimal("123456789012345678901234567890"));
      }
      statement.setString(1, "00000000-0000-4000-8000-000000000000");
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        for (String scalar : SCALARS) {
          assertThat(row.getObject(scalar)).as(scalar).isNull();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsOfTablesAndColumns(Encoding encoding) throws Exception {
    String keyspace = GATEWAY.cassandra().keyspace();
    String pattern = keyspace.replace("_", "\\_");
    try (Connection connection = GATEWAY.connect(encoding)) {
      List<String> tables = new ArrayList<>();
      try (ResultSet rows =
          connection.getMetaData().getTables(null, pattern, "%", new String[] {"TABLE"})) {
        while (rows.next()) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
      assertThat(tables).containsExactly("kinds", "numbers");
      List<String> columns = new ArrayList<>();
      try (ResultSet rows = connection.getMetaData().getColumns(null, pattern, "numbers", "%")) {
        while (rows.next()) {
          columns.add(
              rows.getString("COLUMN_NAME")
                  + " "
                  + rows.getString("TYPE_NAME")
                  + " "
                  + rows.getString("REMARKS"));
        }
      }
      assertThat(columns)
          .containsExactly("part int partition key 1", "n int clustering key 1 desc", "t text ");
      List<String> schemas = new ArrayList<>();
      try (ResultSet rows = connection.getMetaData().getSchemas()) {
        while (rows.next()) {
          schemas.add(rows.getString(1));
        }
      }
      assertThat(schemas).contains(keyspace, "information_schema").isSorted();
      try (ResultSet rows =
          connection.getMetaData().getTables(null, "information_schema", null, null)) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("TABLE_TYPE")).isEqualTo("SYSTEM TABLE");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "JSON, selec 1, 1064, 42000",
    "JSON, select * from nothing, 1146, 42S02",
    "JSON, select nothing from numbers, 1054, 42S22",
    "JSON, use nowhere, 1049, 42000",
    "JSON, '', 1065, 42000",
    "PROTOBUF, selec 1, 1064, 42000",
    "PROTOBUF, select * from nothing, 1146, 42S02",
    "PROTOBUF, select nothing from numbers, 1054, 42S22",
    "PROTOBUF, use nowhere, 1049, 42000",
    "PROTOBUF, '', 1065, 42000"
  })
  void tellsOfMistakes(Encoding encoding, String sql, int number, String sqlState)
      throws Exception {
    try (Connection connection = GATEWAY.connect(encoding);
        Statement statement = connection.createStatement()) {
      SQLException seen =
          catchThrowableOfType(SQLException.class, () -> statement.executeQuery(sql));
      assertThat(seen.getErrorCode()).isEqualTo(number);
      assertThat(seen.getSQLState()).isEqualTo(sqlState);
      assertThat(statement.executeQuery("select 1").next()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheDatabaseThatUseChose(Encoding encoding) throws Exception {
    try (Connection connection = GATEWAY.connect(encoding);
        Statement statement = connection.createStatement()) {
      statement.execute("use information_schema");
      // The client now sends all that it knows, the old schema included.
      connection.setAutoCommit(false);
      assertThat(statement.executeQuery("select count(*) from SCHEMATA").next()).isTrue();
      assertThat(connection.getSchema()).isEqualTo("information_schema");
    }
  }
}
