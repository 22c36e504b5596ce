package io.casgate.gateway.avatica;

import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.type.SqlColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlTypeName;

/** The columns of each metadata answer: names, types and order as {@code DatabaseMetaData} says. */
final class JdbcColumns {
  static final List<ResultColumn> CATALOGS = columns("TABLE_CAT");
  static final List<ResultColumn> SCHEMAS = columns("TABLE_SCHEM", "TABLE_CATALOG");
  static final List<ResultColumn> TABLE_TYPES = columns("TABLE_TYPE");
  static final List<ResultColumn> TABLES =
      columns(
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
  static final List<ResultColumn> COLUMNS =
      columns(
          "TABLE_CAT",
          "TABLE_SCHEM",
          "TABLE_NAME",
          "COLUMN_NAME",
          "DATA_TYPE int",
          "TYPE_NAME",
          "COLUMN_SIZE int",
          "BUFFER_LENGTH int",
          "DECIMAL_DIGITS int",
          "NUM_PREC_RADIX int",
          "NULLABLE int",
          "REMARKS",
          "COLUMN_DEF",
          "SQL_DATA_TYPE int",
          "SQL_DATETIME_SUB int",
          "CHAR_OCTET_LENGTH int",
          "ORDINAL_POSITION int",
          "IS_NULLABLE",
          "SCOPE_CATALOG",
          "SCOPE_SCHEMA",
          "SCOPE_TABLE",
          "SOURCE_DATA_TYPE short",
          "IS_AUTOINCREMENT",
          "IS_GENERATEDCOLUMN");
  static final List<ResultColumn> TYPE_INFO =
      columns(
          "TYPE_NAME",
          "DATA_TYPE int",
          "PRECISION int",
          "LITERAL_PREFIX",
          "LITERAL_SUFFIX",
          "CREATE_PARAMS",
          "NULLABLE short",
          "CASE_SENSITIVE boolean",
          "SEARCHABLE short",
          "UNSIGNED_ATTRIBUTE boolean",
          "FIXED_PREC_SCALE boolean",
          "AUTO_INCREMENT boolean",
          "LOCAL_TYPE_NAME",
          "MINIMUM_SCALE short",
          "MAXIMUM_SCALE short",
          "SQL_DATA_TYPE int",
          "SQL_DATETIME_SUB int",
          "NUM_PREC_RADIX int");

  private JdbcColumns() {}

  private static List<ResultColumn> columns(String... definitions) {
    return Arrays.stream(definitions).map(JdbcColumns::column).toList();
  }

  private static ResultColumn column(String definition) {
    String[] words = definition.split(" ", -1);
    String type = words.length == 1 ? "text" : words[1];
    return new ResultColumn(words[0], type(type), true, Optional.empty());
  }

  private static SqlColumnType type(String word) {
    return SqlColumnType.of(
        switch (word) {
          case "int" -> SqlTypeName.INTEGER;
          case "short" -> SqlTypeName.SMALLINT;
          case "boolean" -> SqlTypeName.BOOLEAN;
          default -> SqlTypeName.VARCHAR;
        });
  }
}
