package io.casgate.gateway.avatica;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.command.StatementResult;
import io.casgate.gateway.session.Session;
import io.casgate.gateway.statement.StatementEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.calcite.avatica.Meta.DatabaseProperty;
import org.apache.calcite.avatica.Meta.Pat;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * JDBC's questions about databases, tables and columns, each a SELECT over information_schema whose
 * rows are put into JDBC's columns. A database is a JDBC schema; there are no catalogs.
 */
final class JdbcMetadata {
  private JdbcMetadata() {}

  /**
   * A question with the columns of its answer.
   *
   * @param sql the SELECT that finds the rows; empty when they are always the same
   * @param parameters what is bound to its {@code ?}
   * @param row makes a row of the answer from one of the SELECT
   * @param fixed rows that need no SELECT
   */
  record Question(
      List<ResultColumn> columns,
      String sql,
      List<Object> parameters,
      UnaryOperator<Object[]> row,
      List<Object[]> fixed) {

    static Question fixed(List<ResultColumn> columns, List<Object[]> rows) {
      return new Question(columns, "", List.of(), UnaryOperator.identity(), rows);
    }

    RowStream answer(StatementEngine engine, Session session, QueryContext query) {
      if (sql.isEmpty()) {
        return new FixedRows(fixed);
      }
      StatementResult result =
          engine.execute(session, engine.prepare(session, sql), Execution.of(parameters, query));
      return new ChangedRows(((StatementResult.Rows) result).rows(), row);
    }
  }

  static Question catalogs() {
    return Question.fixed(JdbcColumns.CATALOGS, List.of());
  }

  static Question tableTypes() {
    return Question.fixed(
        JdbcColumns.TABLE_TYPES, JdbcTableType.names().stream().map(JdbcMetadata::row).toList());
  }

  static Question typeInfo() {
    return Question.fixed(JdbcColumns.TYPE_INFO, JdbcTypeInfo.rows());
  }

  static Question schemas(@Nullable String catalog, Pat schema) {
    if (isNamed(catalog)) {
      return Question.fixed(JdbcColumns.SCHEMAS, List.of());
    }
    Conditions where = new Conditions().matches("SCHEMA_NAME", schema);
    return new Question(
        JdbcColumns.SCHEMAS,
        where.appendedTo("SELECT SCHEMA_NAME FROM information_schema.SCHEMATA")
            + " ORDER BY SCHEMA_NAME",
        where.parameters(),
        found -> row(found[0], null),
        List.of());
  }

  static Question tables(
      @Nullable String catalog, Pat schema, Pat table, @Nullable List<String> types) {
    if (isNamed(catalog)) {
      return Question.fixed(JdbcColumns.TABLES, List.of());
    }
    Conditions where =
        new Conditions()
            .matches("TABLE_SCHEMA", schema)
            .matches("TABLE_NAME", table)
            .isOneOf("TABLE_TYPE", JdbcTableType.inInformationSchema(types));
    return new Question(
        JdbcColumns.TABLES,
        where.appendedTo(
                "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, TABLE_COMMENT"
                    + " FROM information_schema.TABLES")
            // MariaDB's words sort as JDBC's do: SYSTEM …, then the table, then the view.
            + " ORDER BY CASE TABLE_TYPE WHEN 'SYSTEM VIEW' THEN 1 WHEN 'VIEW' THEN 3 ELSE 2 END,"
            + " TABLE_SCHEMA, TABLE_NAME",
        where.parameters(),
        JdbcMetadata::table,
        List.of());
  }

  private static Object[] table(Object[] found) {
    String type = JdbcTableType.ofInformationSchema((String) found[2]);
    return row(null, found[0], found[1], type, found[3], null, null, null, null, null);
  }

  static Question columns(@Nullable String catalog, Pat schema, Pat table, Pat column) {
    if (isNamed(catalog)) {
      return Question.fixed(JdbcColumns.COLUMNS, List.of());
    }
    Conditions where =
        new Conditions()
            .matches("TABLE_SCHEMA", schema)
            .matches("TABLE_NAME", table)
            .matches("COLUMN_NAME", column);
    return new Question(
        JdbcColumns.COLUMNS,
        where.appendedTo(JdbcColumnRow.SELECT)
            + " ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION",
        where.parameters(),
        JdbcColumnRow::of,
        List.of());
  }

  /** What the stock client can be told of the database; it takes little of it. */
  static Map<DatabaseProperty, Object> databaseProperties() {
    return Map.of(
        DatabaseProperty.GET_DATABASE_PRODUCT_NAME,
        "casgate",
        DatabaseProperty.GET_DEFAULT_TRANSACTION_ISOLATION,
        java.sql.Connection.TRANSACTION_NONE);
  }

  /** There are no catalogs, so nothing is in one that has a name. */
  private static boolean isNamed(@Nullable String catalog) {
    return catalog != null && !catalog.isEmpty();
  }

  static Object[] row(Object... values) {
    return values;
  }

  /** A WHERE clause that grows, with a {@code ?} for every value. */
  private static final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** JDBC's pattern: % and _ with backslash as escape; no pattern matches all. */
    Conditions matches(String column, @Nullable Pat pattern) {
      if (pattern != null && pattern.s != null && !pattern.s.equals("%")) {
        conditions.add(column + " LIKE ? ESCAPE '|'");
        values.add(LikePattern.withBar(pattern.s));
      }
      return this;
    }

    Conditions isOneOf(String column, @Nullable List<String> wanted) {
      if (wanted != null) {
        conditions.add(
            wanted.isEmpty() ? "1 = 0" : column + " IN (" + "?, ".repeat(wanted.size() - 1) + "?)");
        values.addAll(wanted);
      }
      return this;
    }

    String appendedTo(String select) {
      return conditions.isEmpty() ? select : select + " WHERE " + String.join(" AND ", conditions);
    }

    List<Object> parameters() {
      return values;
    }
  }
}
