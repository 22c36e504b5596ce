package io.casgate.gateway.avatica;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.server.Encoding;
import io.casgate.gateway.server.FakePlan;
import io.casgate.gateway.server.GatewayFixture;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code DatabaseMetaData} shows for rows of information_schema. */
class JdbcMetadataTest {
  private final List<List<Object>> bound = Collections.synchronizedList(new ArrayList<>());
  private GatewayFixture gateway;

  @BeforeEach
  void start() {
    gateway = GatewayFixture.start();
    answer("SELECT SCHEMA_NAME", row("information_schema"), row("lens"));
    answer(
        "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, TABLE_COMMENT",
        row("information_schema", "TABLES", "SYSTEM VIEW", ""),
        row("lens", "movies", "BASE TABLE", "films"),
        row("lens", "by_year", "VIEW", ""));
    answer(
        JdbcColumnRow.SELECT.split(" FROM ", 2)[0],
        row(
            "lens",
            "movies",
            "id",
            1L,
            "NO",
            null,
            "partition key 1",
            "int",
            4,
            "INTEGER",
            10L,
            0L),
        row(
            "lens",
            "movies",
            "genre",
            2L,
            "YES",
            2147483647L,
            "",
            "set<text>",
            12,
            "VARCHAR",
            2147483647L,
            null));
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  private void answer(String select, Object[]... rows) {
    List<ResultColumn> columns = new ArrayList<>();
    for (Object ignored : rows[0]) {
      columns.add(FakePlan.column("c" + columns.size(), SqlColumnType.of(SqlTypeName.VARCHAR)));
    }
    gateway
        .plans()
        .put(
            select,
            new FakePlan(
                columns,
                List.of(),
                (context, parameters) -> {
                  bound.add(parameters);
                  return Arrays.asList(rows).iterator();
                }));
  }

  private static Object[] row(Object... values) {
    return values;
  }

  private static List<String> labels(ResultSet rows) throws SQLException {
    List<String> labels = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      labels.add(rows.getMetaData().getColumnLabel(i));
    }
    return labels;
  }

  private String lastStatement() {
    List<String> asked = gateway.plans().asked();
    return asked.get(asked.size() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void showsDatabasesAsSchemas(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding)) {
      try (ResultSet catalogs = connection.getMetaData().getCatalogs()) {
        assertThat(labels(catalogs)).containsExactly("TABLE_CAT");
        assertThat(catalogs.next()).isFalse();
      }
      try (ResultSet schemas = connection.getMetaData().getSchemas()) {
        assertThat(labels(schemas)).containsExactly("TABLE_SCHEM", "TABLE_CATALOG");
        schemas.next();
        assertThat(schemas.getString(1)).isEqualTo("information_schema");
        assertThat(schemas.getString(2)).isNull();
        assertThat(schemas.next()).isTrue();
        assertThat(schemas.next()).isFalse();
      }
      assertThat(gateway.server().openStatements()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsTablesInJdbcsWords(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(null, "le\\_n%", "m|v_es\\", new String[] {"TABLE", "VIEW"})) {
      assertThat(labels(tables))
          .containsExactly(
              "TABLE_CAT",
              "TABLE_SCHEM",
              "TABLE_NAME",
              "TABLE_TYPE",
              "REMARKS",
              "TYPE_CAT",
              "TYPE_SCHEM",
              "TYPE_NAME",
              "SELF_REFERENCING_COL_NAME",
              "REF_GENERATION");
      assertThat(bound).containsExactly(List.of("le|_n%", "m||v_es\\", "BASE TABLE", "VIEW"));
      assertThat(lastStatement())
          .contains(
              "WHERE TABLE_SCHEMA LIKE ? ESCAPE '|' AND TABLE_NAME LIKE ? ESCAPE '|'"
                  + " AND TABLE_TYPE IN (?, ?) ORDER BY");
      tables.next();
      assertThat(tables.getString("TABLE_TYPE")).isEqualTo("SYSTEM TABLE");
      tables.next();
      assertThat(tables.getString("TABLE_CAT")).isNull();
      assertThat(tables.getString("TABLE_SCHEM")).isEqualTo("lens");
      assertThat(tables.getString("TABLE_TYPE")).isEqualTo("TABLE");
      assertThat(tables.getString("REMARKS")).isEqualTo("films");
      tables.next();
      assertThat(tables.getString("TABLE_TYPE")).isEqualTo("VIEW");
    }
  }

  @ParameterizedTest
  @EnumSource
  void asksForAllWhereNothingNarrows(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding)) {
      connection.getMetaData().getTables(null, null, "%", null).close();
      assertThat(lastStatement()).doesNotContain("WHERE");
      connection.getMetaData().getTables("", "%", null, null).close();
      assertThat(lastStatement()).doesNotContain("WHERE");
      connection.getMetaData().getTables(null, null, null, new String[] {"ALIAS"}).close();
      assertThat(lastStatement()).contains("WHERE 1 = 0");
      try (ResultSet none = connection.getMetaData().getTables("cat", null, "%", null)) {
        assertThat(none.next()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsColumns(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding);
        ResultSet columns = connection.getMetaData().getColumns(null, "lens", "movies", "%")) {
      assertThat(labels(columns))
          .hasSize(24)
          .startsWith("TABLE_CAT")
          .endsWith("IS_GENERATEDCOLUMN");
      assertThat(bound).containsExactly(List.of("lens", "movies"));
      columns.next();
      assertThat(columns.getString("COLUMN_NAME")).isEqualTo("id");
      assertThat(columns.getInt("DATA_TYPE")).isEqualTo(Types.INTEGER);
      assertThat(columns.getString("TYPE_NAME")).isEqualTo("int");
      assertThat(columns.getInt("COLUMN_SIZE")).isEqualTo(10);
      assertThat(columns.getInt("DECIMAL_DIGITS")).isZero();
      assertThat(columns.getInt("NUM_PREC_RADIX")).isEqualTo(10);
      assertThat(columns.getInt("NULLABLE")).isEqualTo(DatabaseMetaData.columnNoNulls);
      assertThat(columns.getString("IS_NULLABLE")).isEqualTo("NO");
      assertThat(columns.getString("REMARKS")).isEqualTo("partition key 1");
      assertThat(columns.getInt("ORDINAL_POSITION")).isEqualTo(1);
      columns.next();
      assertThat(columns.getString("TYPE_NAME")).isEqualTo("set<text>");
      assertThat(columns.getInt("DATA_TYPE")).isEqualTo(Types.VARCHAR);
      assertThat(columns.getInt("CHAR_OCTET_LENGTH")).isEqualTo(Integer.MAX_VALUE);
      assertThat(columns.getInt("DECIMAL_DIGITS")).isZero();
      assertThat(columns.wasNull()).isTrue();
      assertThat(columns.getInt("NULLABLE")).isEqualTo(DatabaseMetaData.columnNullable);
      assertThat(columns.next()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void showsTypesInTheirOrder(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding)) {
      try (ResultSet types = connection.getMetaData().getTypeInfo()) {
        assertThat(labels(types)).hasSize(18);
        List<Integer> numbers = new ArrayList<>();
        while (types.next()) {
          assertThat(types.getString("TYPE_NAME")).isNotEmpty();
          numbers.add(types.getInt("DATA_TYPE"));
        }
        assertThat(numbers).isSorted().hasSize(14).doesNotHaveDuplicates();
      }
      try (ResultSet types = connection.getMetaData().getTableTypes()) {
        List<String> names = new ArrayList<>();
        while (types.next()) {
          names.add(types.getString(1));
        }
        assertThat(names).containsExactly("SYSTEM TABLE", "TABLE", "VIEW");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsHowAConnectionStands(Encoding encoding) throws Exception {
    try (Connection connection = gateway.connect(encoding)) {
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(connection.isReadOnly()).isFalse();
      assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_NONE);
      assertThat(connection.getCatalog()).isNull();
      assertThat(connection.getSchema()).isNull();
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setSchema("lens");
      assertThat(connection.getAutoCommit()).isFalse();
      assertThat(connection.isReadOnly()).isTrue();
      assertThat(connection.getSchema()).isEqualTo("lens");
      connection.commit();
      connection.rollback();
    }
  }
}
