package io.casgate.gateway.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.embedded.junit.CassandraExtension;
import io.casgate.gateway.server.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 22 queries of TPC-H over Cassandra, each compared with what H2 answers on the same rows. */
class TpchIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static final double SCALE = 0.01;

  private static RecordingGateway gateway;
  private static Connection casgate;
  private static Connection h2;

  @BeforeAll
  static void load() throws SQLException {
    h2 = DriverManager.getConnection("jdbc:h2:mem:tpch;NON_KEYWORDS=VALUE");
    for (TpchTable<?> table : TpchTable.all(SCALE)) {
      List<Object[]> rows = table.rows();
      cassandra.execute(table.definition("decimal", "text"));
      BulkRows.write(cassandra, table.insert(), rows.size(), rows::get);
      try (Statement statement = h2.createStatement()) {
        statement.execute(table.definition("decimal(15, 2)", "varchar"));
      }
      insert(table, rows);
    }
    try (Statement statement = h2.createStatement()) {
      statement.execute("CREATE INDEX line_parts ON lineitem (l_partkey, l_suppkey)");
      statement.execute("CREATE INDEX order_customers ON orders (o_custkey)");
    }
    gateway = RecordingGateway.startReady(cassandra.contactPoint());
    casgate = gateway.connect(Encoding.PROTOBUF, cassandra.keyspace());
  }

  private static void insert(TpchTable<?> table, List<Object[]> rows) throws SQLException {
    try (PreparedStatement insert = h2.prepareStatement(table.insert())) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @AfterAll
  static void stop() throws SQLException {
    casgate.close();
    gateway.close();
    h2.close();
  }

  static IntStream queries() {
    return IntStream.rangeClosed(1, 22);
  }

  @ParameterizedTest(name = "query {0}")
  @MethodSource("queries")
  void answersAsAnotherEngineDoes(int number) throws Exception {
    String query = query(number);
    List<List<Object>> expected = answer(h2, inWordsOfH2(query));
    List<List<Object>> answer = answer(casgate, query);
    assertThat(answer)
        .as(query)
        .usingElementComparator(TpchIT::compareRows)
        .containsExactlyElementsOf(expected);
  }

  /** The text that comes with the generator; what is not MariaDB's in it is put in its words. */
  private static String query(int number) throws IOException {
    String resource = "/io/trino/tpch/queries/q" + number + ".sql";
    try (InputStream text = TpchIT.class.getResourceAsStream(resource)) {
      String query = new String(text.readAllBytes(), UTF_8).strip();
      return query
          .replaceAll("(?i)decimal '([0-9.]+)'", "$1")
          .replaceAll("date\\(('.*?')\\)", "DATE $1")
          // A view of the query is a common table expression here.
          .replaceFirst("(?s)CREATE OR REPLACE VIEW (\\w+) AS(.*?);", "WITH $1 AS ($2)")
          .replaceFirst(";$", "");
    }
  }

  private static String inWordsOfH2(String query) {
    return query
        // It does not see for itself that all three alternatives of query 19 demand this.
        .replaceFirst(
        "(?s)WHERE\\s+(\\(\\s+p_partkey = l_partkey.*)$", "WHERE p_partkey = l_partkey AND ($1)");
  }

  private static List<List<Object>> answer(Connection connection, String query)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<List<Object>> answer = new ArrayList<>();
      while (rows.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(comparable(rows.getObject(i)));
        }
        answer.add(row);
      }
      return answer;
    }
  }

  private static Object comparable(Object value) {
    return value instanceof Number number ? new BigDecimal(number.toString()) : "" + value;
  }

  private static int compareRows(List<Object> row, List<Object> other) {
    if (row.size() != other.size()) {
      return row.size() - other.size();
    }
    return IntStream.range(0, row.size())
        .map(i -> compare(row.get(i), other.get(i)))
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }

  /** Quotients have as many digits as an engine likes; they agree when the fewer ones do. */
  private static int compare(Object value, Object other) {
    if (value instanceof BigDecimal number && other instanceof BigDecimal second) {
      BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(-Math.min(number.scale(), second.scale()));
      boolean equal =
          number.scale() == second.scale()
              ? number.compareTo(second) == 0
              : number.subtract(second).abs().compareTo(unit) < 0;
      return equal ? 0 : number.compareTo(second);
    }
    return value.toString().compareTo(other.toString());
  }
}
