package io.casgate.gateway.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A view of information_schema that is always empty, because Cassandra has nothing of the kind;
 * clients ask for it all the same. Columns in MariaDB's order.
 */
enum AbsentView {
  CHECK_CONSTRAINTS(
      """
      CONSTRAINT_CATALOG, CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, LEVEL, CHECK_CLAUSE
      """),
  EVENTS(
      """
      EVENT_CATALOG, EVENT_SCHEMA, EVENT_NAME, DEFINER, TIME_ZONE, EVENT_BODY, EVENT_DEFINITION,
      EVENT_TYPE, EXECUTE_AT time, INTERVAL_VALUE, INTERVAL_FIELD, SQL_MODE, STARTS time,
      ENDS time, STATUS, ON_COMPLETION, CREATED time, LAST_ALTERED time, LAST_EXECUTED time,
      EVENT_COMMENT, ORIGINATOR number, CHARACTER_SET_CLIENT, COLLATION_CONNECTION,
      DATABASE_COLLATION
      """),
  PARAMETERS(
      """
      SPECIFIC_CATALOG, SPECIFIC_SCHEMA, SPECIFIC_NAME, ORDINAL_POSITION number, PARAMETER_MODE,
      PARAMETER_NAME, DATA_TYPE, CHARACTER_MAXIMUM_LENGTH number, CHARACTER_OCTET_LENGTH number,
      NUMERIC_PRECISION number, NUMERIC_SCALE number, DATETIME_PRECISION number,
      CHARACTER_SET_NAME, COLLATION_NAME, DTD_IDENTIFIER, ROUTINE_TYPE
      """),
  REFERENTIAL_CONSTRAINTS(
      """
      CONSTRAINT_CATALOG, CONSTRAINT_SCHEMA, CONSTRAINT_NAME, UNIQUE_CONSTRAINT_CATALOG,
      UNIQUE_CONSTRAINT_SCHEMA, UNIQUE_CONSTRAINT_NAME, MATCH_OPTION, UPDATE_RULE, DELETE_RULE,
      TABLE_NAME, REFERENCED_TABLE_NAME
      """),
  ROUTINES(
      """
      SPECIFIC_NAME, ROUTINE_CATALOG, ROUTINE_SCHEMA, ROUTINE_NAME, ROUTINE_TYPE, DATA_TYPE,
      CHARACTER_MAXIMUM_LENGTH number, CHARACTER_OCTET_LENGTH number, NUMERIC_PRECISION number,
      NUMERIC_SCALE number, DATETIME_PRECISION number, CHARACTER_SET_NAME, COLLATION_NAME,
      DTD_IDENTIFIER, ROUTINE_BODY, ROUTINE_DEFINITION, EXTERNAL_NAME, EXTERNAL_LANGUAGE,
      PARAMETER_STYLE, IS_DETERMINISTIC, SQL_DATA_ACCESS, SQL_PATH, SECURITY_TYPE, CREATED time,
      LAST_ALTERED time, SQL_MODE, ROUTINE_COMMENT, DEFINER, CHARACTER_SET_CLIENT,
      COLLATION_CONNECTION, DATABASE_COLLATION
      """),
  TRIGGERS(
      """
      TRIGGER_CATALOG, TRIGGER_SCHEMA, TRIGGER_NAME, EVENT_MANIPULATION, EVENT_OBJECT_CATALOG,
      EVENT_OBJECT_SCHEMA, EVENT_OBJECT_TABLE, ACTION_ORDER number, ACTION_CONDITION,
      ACTION_STATEMENT, ACTION_ORIENTATION, ACTION_TIMING, ACTION_REFERENCE_OLD_TABLE,
      ACTION_REFERENCE_NEW_TABLE, ACTION_REFERENCE_OLD_ROW, ACTION_REFERENCE_NEW_ROW,
      CREATED time, SQL_MODE, DEFINER, CHARACTER_SET_CLIENT, COLLATION_CONNECTION,
      DATABASE_COLLATION
      """);

  private static final Pattern COMMA = Pattern.compile(",\\s+");

  private final String columns;

  AbsentView(String columns) {
    this.columns = requireNonNull(columns, "columns").strip();
  }

  SystemView<Void> view() {
    return new SystemView<>(
        name(), COMMA.splitAsStream(columns).map(AbsentView::column).toList(), List::of);
  }

  /** A name and, for what is no text, what it is. */
  private static ViewColumn<Void> column(String words) {
    int space = words.indexOf(' ');
    if (space < 0) {
      return ViewColumn.absentText(words);
    }
    String name = words.substring(0, space);
    return words.endsWith(" time") ? ViewColumn.absentTime(name) : ViewColumn.absentNumber(name);
  }
}
