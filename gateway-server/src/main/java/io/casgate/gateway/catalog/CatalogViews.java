package io.casgate.gateway.catalog;

import static io.casgate.gateway.catalog.ViewColumn.absentNumber;
import static io.casgate.gateway.catalog.ViewColumn.absentText;
import static io.casgate.gateway.catalog.ViewColumn.absentTime;
import static io.casgate.gateway.catalog.ViewColumn.nullableNumber;
import static io.casgate.gateway.catalog.ViewColumn.nullableText;
import static io.casgate.gateway.catalog.ViewColumn.number;
import static io.casgate.gateway.catalog.ViewColumn.text;

import io.casgate.adapter.schema.ColumnKind;
import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import io.casgate.adapter.type.SqlColumnType;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The columns of each view of information_schema, in MariaDB's order; columns named {@code JDBC_…}
 * are Casgate's own and follow MariaDB's.
 */
final class CatalogViews {
  private static final String CATALOG = "def";
  static final String CHARACTER_SET = "utf8mb4";
  static final String COLLATION = "utf8mb4_bin";
  private static final String PRIMARY = "PRIMARY";

  /** MariaDB's number of utf8mb4_bin. */
  private static final long COLLATION_ID = 46;

  static final List<ViewColumn<String>> SCHEMATA =
      List.of(
          text("CATALOG_NAME", database -> CATALOG),
          text("SCHEMA_NAME", database -> database),
          text("DEFAULT_CHARACTER_SET_NAME", database -> CHARACTER_SET),
          text("DEFAULT_COLLATION_NAME", database -> COLLATION),
          absentText("SQL_PATH"),
          text("SCHEMA_COMMENT", database -> ""));

  static final List<ViewColumn<CatalogTable>> TABLES =
      List.of(
          text("TABLE_CATALOG", table -> CATALOG),
          text("TABLE_SCHEMA", CatalogTable::database),
          text("TABLE_NAME", CatalogTable::name),
          text("TABLE_TYPE", table -> table.kind().label()),
          nullableText("ENGINE", table -> table.kind().engine()),
          absentNumber("VERSION"),
          absentText("ROW_FORMAT"),
          nullableNumber("TABLE_ROWS", CatalogViews::rows),
          absentNumber("AVG_ROW_LENGTH"),
          absentNumber("DATA_LENGTH"),
          absentNumber("MAX_DATA_LENGTH"),
          absentNumber("INDEX_LENGTH"),
          absentNumber("DATA_FREE"),
          absentNumber("AUTO_INCREMENT"),
          absentTime("CREATE_TIME"),
          absentTime("UPDATE_TIME"),
          absentTime("CHECK_TIME"),
          nullableText("TABLE_COLLATION", table -> COLLATION),
          absentNumber("CHECKSUM"),
          nullableText("CREATE_OPTIONS", table -> ""),
          text("TABLE_COMMENT", CatalogTable::comment));

  static final List<ViewColumn<CatalogColumn>> COLUMNS =
      List.of(
          text("TABLE_CATALOG", column -> CATALOG),
          text("TABLE_SCHEMA", CatalogColumn::database),
          text("TABLE_NAME", CatalogColumn::table),
          text("COLUMN_NAME", CatalogColumn::name),
          number("ORDINAL_POSITION", column -> (long) column.position()),
          absentText("COLUMN_DEFAULT"),
          text("IS_NULLABLE", column -> column.nullable() ? "YES" : "NO"),
          text("DATA_TYPE", ofType(TypeWords::dataType)),
          nullableNumber("CHARACTER_MAXIMUM_LENGTH", ofType(TypeWords::characterLength)),
          nullableNumber("CHARACTER_OCTET_LENGTH", ofType(TypeWords::octetLength)),
          nullableNumber("NUMERIC_PRECISION", ofType(TypeWords::numericPrecision)),
          nullableNumber("NUMERIC_SCALE", ofType(TypeWords::numericScale)),
          nullableNumber("DATETIME_PRECISION", ofType(TypeWords::datetimePrecision)),
          nullableText("CHARACTER_SET_NAME", ofType(type -> ifText(type, CHARACTER_SET))),
          nullableText("COLLATION_NAME", ofType(type -> ifText(type, COLLATION))),
          text("COLUMN_TYPE", TypeWords::columnType),
          text("COLUMN_KEY", column -> column.key().isPresent() ? "PRI" : ""),
          text("EXTRA", CatalogColumn::comment),
          text("PRIVILEGES", column -> "select"),
          text("COLUMN_COMMENT", CatalogColumn::comment),
          text("IS_GENERATED", column -> "NEVER"),
          absentText("GENERATION_EXPRESSION"),
          nullableText("CQL_TYPE", column -> column.cqlType().orElse(null)),
          new ViewColumn<>(
              "JDBC_TYPE",
              SqlColumnType.of(SqlTypeName.INTEGER),
              false,
              ofType(TypeWords::jdbcType)),
          text("JDBC_TYPE_NAME", ofType(TypeWords::jdbcTypeName)),
          nullableNumber("JDBC_COLUMN_SIZE", ofType(TypeWords::columnSize)),
          nullableNumber("JDBC_DECIMAL_DIGITS", ofType(TypeWords::decimalDigits)));

  /** Of key columns only. */
  static final List<ViewColumn<CatalogColumn>> KEY_COLUMN_USAGE =
      List.of(
          text("CONSTRAINT_CATALOG", column -> CATALOG),
          text("CONSTRAINT_SCHEMA", CatalogColumn::database),
          text("CONSTRAINT_NAME", column -> PRIMARY),
          text("TABLE_CATALOG", column -> CATALOG),
          text("TABLE_SCHEMA", CatalogColumn::database),
          text("TABLE_NAME", CatalogColumn::table),
          text("COLUMN_NAME", CatalogColumn::name),
          number("ORDINAL_POSITION", CatalogViews::keyPosition),
          absentNumber("POSITION_IN_UNIQUE_CONSTRAINT"),
          absentText("REFERENCED_TABLE_SCHEMA"),
          absentText("REFERENCED_TABLE_NAME"),
          absentText("REFERENCED_COLUMN_NAME"));

  /** Of key columns only. */
  static final List<ViewColumn<CatalogColumn>> STATISTICS =
      List.of(
          text("TABLE_CATALOG", column -> CATALOG),
          text("TABLE_SCHEMA", CatalogColumn::database),
          text("TABLE_NAME", CatalogColumn::table),
          number("NON_UNIQUE", column -> 0L),
          text("INDEX_SCHEMA", CatalogColumn::database),
          text("INDEX_NAME", column -> PRIMARY),
          number("SEQ_IN_INDEX", CatalogViews::keyPosition),
          text("COLUMN_NAME", CatalogColumn::name),
          nullableText("COLLATION", CatalogViews::indexCollation),
          absentNumber("CARDINALITY"),
          absentNumber("SUB_PART"),
          absentText("PACKED"),
          text("NULLABLE", column -> column.nullable() ? "YES" : ""),
          text("INDEX_TYPE", column -> isPartitionKey(column) ? "HASH" : "BTREE"),
          nullableText("COMMENT", column -> ""),
          text("INDEX_COMMENT", CatalogColumn::comment));

  /** One key a table: its primary key. */
  static final List<ViewColumn<CatalogTable>> TABLE_CONSTRAINTS =
      List.of(
          text("CONSTRAINT_CATALOG", table -> CATALOG),
          text("CONSTRAINT_SCHEMA", CatalogTable::database),
          text("CONSTRAINT_NAME", table -> PRIMARY),
          text("TABLE_SCHEMA", CatalogTable::database),
          text("TABLE_NAME", CatalogTable::name),
          text("CONSTRAINT_TYPE", table -> "PRIMARY KEY"));

  /** Of materialised views only; Cassandra keeps no statement of theirs. */
  static final List<ViewColumn<CatalogTable>> VIEWS =
      List.of(
          text("TABLE_CATALOG", view -> CATALOG),
          text("TABLE_SCHEMA", CatalogTable::database),
          text("TABLE_NAME", CatalogTable::name),
          text("VIEW_DEFINITION", view -> ""),
          text("CHECK_OPTION", view -> "NONE"),
          text("IS_UPDATABLE", view -> "NO"),
          text("DEFINER", view -> ""),
          text("SECURITY_TYPE", view -> "INVOKER"),
          text("CHARACTER_SET_CLIENT", view -> CHARACTER_SET),
          text("COLLATION_CONNECTION", view -> COLLATION),
          text("ALGORITHM", view -> "UNDEFINED"));

  /** What keeps tables: Cassandra, and the gateway its own views. */
  static final List<ViewColumn<CatalogTable.Kind>> ENGINES =
      List.of(
          text("ENGINE", CatalogTable.Kind::engine),
          text("SUPPORT", kind -> kind == CatalogTable.Kind.SYSTEM_VIEW ? "YES" : "DEFAULT"),
          text("COMMENT", CatalogTable.Kind::engineComment),
          nullableText("TRANSACTIONS", kind -> "NO"),
          nullableText("XA", kind -> "NO"),
          nullableText("SAVEPOINTS", kind -> "NO"));

  /** There is one. */
  static final List<ViewColumn<String>> CHARACTER_SETS =
      List.of(
          text("CHARACTER_SET_NAME", name -> name),
          text("DEFAULT_COLLATE_NAME", name -> COLLATION),
          text("DESCRIPTION", name -> "UTF-8 Unicode"),
          number("MAXLEN", name -> 4L));

  /** There is one: text is compared by its code points. */
  static final List<ViewColumn<String>> COLLATIONS =
      List.of(
          text("COLLATION_NAME", name -> name),
          nullableText("CHARACTER_SET_NAME", name -> CHARACTER_SET),
          nullableNumber("ID", name -> COLLATION_ID),
          nullableText("IS_DEFAULT", name -> "Yes"),
          text("IS_COMPILED", name -> "Yes"),
          number("SORTLEN", name -> 1L));

  private CatalogViews() {}

  private static Function<CatalogColumn, @Nullable Object> ofType(
      Function<SqlColumnType, @Nullable Object> value) {
    return column -> value.apply(column.type());
  }

  private static @Nullable String ifText(SqlColumnType type, String name) {
    return TypeWords.isText(type) ? name : null;
  }

  private static @Nullable Object rows(CatalogTable table) {
    return table
        .estimate()
        .filter(estimate -> estimate.source() != RowEstimate.Source.UNKNOWN)
        .map(estimate -> Math.round(estimate.rows()))
        .orElse(null);
  }

  private static Object keyPosition(CatalogColumn column) {
    return (long) column.key().orElseThrow().position();
  }

  private static boolean isPartitionKey(CatalogColumn column) {
    return column.key().orElseThrow().kind() == ColumnKind.PARTITION_KEY;
  }

  /** Partitions have no order of their values; inside one, rows are stored in order. */
  private static @Nullable String indexCollation(CatalogColumn column) {
    if (isPartitionKey(column)) {
      return null;
    }
    return column.key().orElseThrow().order() == SortOrder.DESC ? "D" : "A";
  }
}
