package io.casgate.adapter.error;

import static java.util.Objects.requireNonNull;

/**
 * Every failure a client can see: MariaDB's error number, SQLSTATE, message and a hint.
 *
 * <p>Texts are static; values stand beside them ({@code with}). A new error is one constant here.
 * Numbers are those of MariaDB's error code page.
 */
public enum SqlError {
  UNKNOWN_DATABASE(1049, "42000", "Unknown database '%s'.", "SHOW DATABASES lists the keyspaces."),
  NO_DATABASE_SELECTED(
      1046, "3D000", "No database selected.", "Say USE <database>, or database.table."),
  UNKNOWN_TABLE(
      1146, "42S02", "Table '%s.%s' doesn't exist.", "SHOW TABLES FROM `%1$s` lists its tables."),
  UNKNOWN_COLUMN(1054, "42S22", "Unknown column '%s' in %s.", ""),
  AMBIGUOUS_COLUMN(
      1052, "23000", "Column '%s' is ambiguous.", "Qualify it with a table name or alias."),
  NOT_GROUPED(
      1055,
      "42000",
      "'%s' isn't in GROUP BY.",
      "Group by it too, or take one value of the group, such as MIN or MAX."),
  NESTED_TOO_DEEPLY(
      1436,
      "HY000",
      "The statement is nested too deeply, or has too many operators in a row.",
      "IN takes any number of values; a long sum or AND can be broken into parts in parentheses."),
  TOO_LARGE_TO_COMPILE(
      1436,
      "HY000",
      "An expression of the statement is too long to be compiled.",
      "Break it into several columns of a subquery."),
  MIXED_GROUPS(
      1140,
      "42000",
      "'%s' stands beside aggregates, and there is no GROUP BY.",
      "Group by it, or take one value of the group, such as MIN or MAX."),
  SUBQUERY_ROWS(1242, "21000", "Subquery returns more than 1 row.", "IN takes any number of rows."),
  OPERAND_COLUMNS(
      1241, "21000", "Operand should contain %s column(s).", "The subquery must select as many."),
  SELECT_COLUMNS(
      1222, "21000", "The used SELECT statements have a different number of columns.", ""),
  SAME_ALIAS(1066, "42000", "Not unique table/alias: '%s'.", "Give one of them another alias."),
  MISPLACED_AGGREGATE(
      1111, "HY000", "Invalid use of group function.", "HAVING can test what a group adds up to."),
  PARAMETER_COUNT(
      1582, "42000", "Incorrect parameter count in the call to native function '%s'.", ""),
  UNKNOWN_FUNCTION(1305, "42000", "FUNCTION %s does not exist.", ""),
  SYNTAX(1064, "42000", "You have an error in your SQL syntax: %s.", ""),
  EMPTY_STATEMENT(1065, "42000", "Query was empty.", ""),
  INVALID_STATEMENT(1105, "HY000", "%s.", ""),
  NOT_SUPPORTED(1235, "0A000", "Casgate doesn't yet support '%s'.", ""),
  READ_ONLY(1290, "HY000", "The statement would write, and this gateway does not write yet.", ""),
  UNKNOWN_VARIABLE(1193, "HY000", "Unknown system variable '%s'.", "%s"),
  WRONG_VARIABLE_VALUE(1231, "42000", "Variable '%s' can't be set to the value of '%s'.", "%s"),
  WRONG_VARIABLE_TYPE(1232, "42000", "Incorrect argument type to variable '%s'.", ""),
  READ_ONLY_VARIABLE(1238, "HY000", "Variable '%s' is a read only variable.", ""),
  GLOBAL_VARIABLES_FIXED(
      1227,
      "42000",
      "SET GLOBAL is refused.",
      "Defaults of all sessions stand in the configuration file; SET SESSION changes this one."),
  UNKNOWN_TIME_ZONE(
      1298,
      "HY000",
      "Unknown or incorrect time zone: '%s'.",
      "UTC, SYSTEM, an offset such as +02:00, or a region such as Europe/Berlin."),
  UNKNOWN_CONNECTION(
      1094,
      "HY000",
      "Unknown connection id: %s.",
      "It was closed, or idle for longer than server.connection-idle-time."),
  REFUSED_PROPERTY(
      1227,
      "42000",
      "The connection property '%s' is refused.",
      "Properties are user, password, database, and the session variables."),
  WRONG_VALUE(1366, "22007", "Incorrect %s value: '%s'%s.", ""),
  TRUNCATED_VALUE(1292, "22007", "Truncated incorrect %s value: '%s'.", ""),
  WRONG_DATETIME(1292, "22007", "Incorrect datetime value: '%s'.", ""),
  CAST_OVERFLOW(1916, "HY000", "Got overflow when converting '%s' to %s. Value truncated.", ""),
  NEGATIVE_AS_UNSIGNED(
      1105,
      "HY000",
      "Cast to unsigned converted negative integer to it's positive complement.",
      ""),
  WRONG_LITERAL(1525, "HY000", "Incorrect %s value: '%s'.", ""),
  OUT_OF_RANGE(1264, "22003", "Out of range value%s: %s.", ""),
  DATA_OUT_OF_RANGE(1690, "22003", "%s value is out of range in '%s'.", ""),
  TEMPORAL_OUT_OF_RANGE(
      1292,
      "22007",
      "Incorrect datetime value: '%s' is outside the years 0001 to 9999.",
      "CAST(column AS VARCHAR) shows the value."),
  WRONG_PARAMETER_COUNT(
      1210, "HY000", "Incorrect arguments: the statement has %s parameters, %s were given.", ""),
  RESULT_TOO_LONG(
      1301,
      "HY000",
      "Result of %s() was larger than max_allowed_packet (%s).",
      "Ask for a shorter text."),
  WRONG_PATTERN(1139, "42000", "Regular expression error '%s'.", ""),
  DIVISION_BY_ZERO(1365, "22012", "Division by 0.", ""),
  OUT_OF_MEMORY(1038, "HY001", "The statement needs more memory than its limit of %s bytes.", "%s"),
  MEMORY_IN_USE(
      1041,
      "HY000",
      "Out of memory: the statements that run hold all of the %s bytes that they may together.",
      "Run fewer sorts, joins and groups at once, or give Java more: -Xmx in CASGATE_JAVA_OPTS."),
  TOO_COMPLEX(
      1041,
      "08004",
      "Out of memory: the statement has more than %s words and values.",
      "Ask in several statements, or bind one list of values in parts."),
  TOO_LARGE(
      1153,
      "08S01",
      "Got a packet bigger than 'max_allowed_packet' bytes (%s).",
      "Send a shorter statement, or raise server.max-request-bytes."),
  NEEDS_REPREPARE(
      1615,
      "HY000",
      "Prepared statement needs to be re-prepared.",
      "The columns of a table have changed; prepare the statement again."),
  MALFORMED_REQUEST(1835, "HY000", "Malformed communication packet: %s.", ""),
  TOO_MANY_CONNECTIONS(
      1040, "08004", "Too many connections (%s).", "Close idle ones, or raise %s."),
  TOO_BUSY(
      1040,
      "08004",
      "Too many statements wait for an answer (%s).",
      "Try again when some have ended."),
  TOO_MANY_STATEMENTS(
      1461,
      "42000",
      "Can't create more than %s open statements.",
      "Close statements, or raise %s."),
  INTERRUPTED(1317, "70100", "Query execution was interrupted.", ""),
  STATEMENT_TIMEOUT(
      1969,
      "70100",
      "Query execution was interrupted (max_statement_time exceeded).",
      "SET max_statement_time = <seconds> allows more; 0 allows any time."),
  CASSANDRA_UNREACHABLE(
      1429,
      "08S01",
      "Unable to connect to Cassandra: %s.",
      "Check cassandra.contact-points and that a node is up; the gateway reconnects by itself."),
  CASSANDRA_UNAVAILABLE(
      1297,
      "HY000",
      "Cassandra has too few live replicas: %s.",
      "A lower cassandra_read_consistency needs fewer replicas."),
  CASSANDRA_TIMEOUT(
      1205,
      "HY000",
      "Cassandra did not answer in time: %s.",
      "Retry, or lower cassandra_rnd_batch_size so that each request is smaller."),
  CASSANDRA_DENIED(
      1142, "42000", "Cassandra refused: %s.", "The gateway's Cassandra user lacks the right."),
  CASSANDRA_ERROR(1296, "HY000", "Cassandra answered with an error: %s.", ""),
  INTERNAL(1815, "HY000", "Internal error: %s.", "The server's log has the details.");

  private final int number;
  private final String sqlState;
  private final String text;
  private final String hint;

  SqlError(int number, String sqlState, String text, String hint) {
    this.number = number;
    this.sqlState = requireNonNull(sqlState, "sqlState");
    this.text = requireNonNull(text, "text");
    this.hint = requireNonNull(hint, "hint");
  }

  /** MariaDB's error number. */
  public int number() {
    return number;
  }

  public String sqlState() {
    return sqlState;
  }

  /** The message alone, without a failure and without a hint. */
  String message(Object... values) {
    return String.format(text, values);
  }

  /** Makes the failure; {@code values} fill the message first and then the hint. */
  public SqlFailure with(Object... values) {
    return new SqlFailure(this, message(values), hint(values), null);
  }

  /** Makes the failure and keeps what caused it for the log. */
  public SqlFailure causedBy(Throwable cause, Object... values) {
    return new SqlFailure(this, message(values), hint(values), cause);
  }

  private String hint(Object[] values) {
    long used = text.chars().filter(c -> c == '%').count();
    boolean relative = hint.contains("%s");
    if (!relative) {
      return hint.contains("%") ? String.format(hint, values) : hint;
    }
    int from = (int) Math.min(used, values.length);
    Object[] rest = java.util.Arrays.copyOfRange(values, from, values.length);
    return rest.length == 0 ? "" : String.format(hint, rest);
  }
}
