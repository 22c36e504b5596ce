package io.casgate.gateway.session;

import static io.casgate.adapter.error.SqlError.READ_ONLY_VARIABLE;
import static io.casgate.adapter.error.SqlError.UNKNOWN_VARIABLE;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.error.NearestName;
import io.casgate.adapter.sql.SqlMode;
import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.config.TimeZoneSetting;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A system variable of a session: its name, default, what it takes and how it is shown. A new
 * variable is one constant here and one entry of the list below.
 *
 * @param <T> what its value means to the gateway
 */
public final class SessionVariable<T> {
  /** In which zone timestamps are told and read. */
  public static final SessionVariable<TimeZoneSetting> TIME_ZONE =
      new SessionVariable<>(
          "time_zone",
          config -> config.sql().timeZone(),
          VariableParsers::timeZone,
          TimeZoneSetting::name);

  /** How the text of statements is read. */
  public static final SessionVariable<SqlMode> SQL_MODE =
      new SessionVariable<>(
          "sql_mode",
          config -> config.sql().sqlMode(),
          VariableParsers::sqlMode,
          SqlMode::toString);

  /** Rows of one page of a scan. */
  public static final SessionVariable<Long> RND_BATCH_SIZE =
      new SessionVariable<>(
          "cassandra_rnd_batch_size",
          config -> (long) config.sql().rndBatchSize(),
          VariableParsers.integer(1, 1 << 30),
          String::valueOf);

  /** How many replicas must answer a read. */
  public static final SessionVariable<DefaultConsistencyLevel> READ_CONSISTENCY =
      new SessionVariable<>(
          "cassandra_read_consistency",
          config -> config.cassandra().readConsistency(),
          VariableParsers::readConsistency,
          DefaultConsistencyLevel::name);

  /** How long a statement may run; zero is without limit. In SQL a number of seconds. */
  public static final SessionVariable<Duration> MAX_STATEMENT_TIME =
      new SessionVariable<>(
          "max_statement_time",
          config -> config.sql().maxStatementTime(),
          VariableParsers::seconds,
          VariableParsers::showSeconds);

  /** Rows of a SELECT at most, where it has no LIMIT of its own. */
  public static final SessionVariable<Long> SQL_SELECT_LIMIT =
      new SessionVariable<>(
          "sql_select_limit",
          config -> Long.MAX_VALUE,
          VariableParsers::rowCount,
          VariableParsers::showRowCount);

  /** Taken because every client sets it; there are no transactions. */
  public static final SessionVariable<Boolean> AUTOCOMMIT =
      new SessionVariable<>(
          "autocommit", config -> true, VariableParsers::bool, on -> on ? "ON" : "OFF");

  /** What clients ask for to choose their dialect. */
  public static final SessionVariable<String> VERSION = readOnly("version", "10.11.0-casgate");

  public static final SessionVariable<String> VERSION_COMMENT =
      readOnly("version_comment", "Casgate, a SQL gateway over Apache Cassandra");

  private static final Map<String, SessionVariable<?>> ALL = new TreeMap<>();

  static {
    for (SessionVariable<?> variable :
        List.of(
            TIME_ZONE,
            SQL_MODE,
            RND_BATCH_SIZE,
            READ_CONSISTENCY,
            MAX_STATEMENT_TIME,
            SQL_SELECT_LIMIT,
            AUTOCOMMIT,
            VERSION,
            VERSION_COMMENT)) {
      ALL.put(variable.name(), variable);
    }
  }

  private final String name;
  private final Function<GatewayConfig, T> defaultValue;
  private final VariableParser<T> parser;
  private final Function<T, String> text;
  private final boolean writable;

  private SessionVariable(
      String name,
      Function<GatewayConfig, T> defaultValue,
      VariableParser<T> parser,
      Function<T, String> text) {
    this(name, defaultValue, parser, text, true);
  }

  private SessionVariable(
      String name,
      Function<GatewayConfig, T> defaultValue,
      VariableParser<T> parser,
      Function<T, String> text,
      boolean writable) {
    this.name = name;
    this.defaultValue = defaultValue;
    this.parser = parser;
    this.text = text;
    this.writable = writable;
  }

  private static SessionVariable<String> readOnly(String name, String value) {
    return new SessionVariable<>(
        name,
        config -> value,
        (variable, written) -> {
          throw READ_ONLY_VARIABLE.with(variable);
        },
        shown -> shown,
        false);
  }

  /** All variables in order of their names. */
  public static List<SessionVariable<?>> all() {
    return List.copyOf(ALL.values());
  }

  /** Whether there is a variable of this name, in any case. */
  public static boolean exists(String name) {
    return ALL.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /**
   * The variable of this name, in any case.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1193, with the nearest name as hint
   */
  public static SessionVariable<?> require(String name) {
    SessionVariable<?> variable = ALL.get(name.toLowerCase(Locale.ROOT));
    if (variable == null) {
      throw UNKNOWN_VARIABLE.with(name, NearestName.question(name, ALL.keySet()));
    }
    return variable;
  }

  public String name() {
    return name;
  }

  boolean isWritable() {
    return writable;
  }

  T defaultValue(GatewayConfig config) {
    return defaultValue.apply(config);
  }

  /** Checks what was written; fails with 1231, 1232, 1238 or 1298. */
  T parse(VariableValue value) {
    return parser.parse(name, value);
  }

  String show(Object value) {
    @SuppressWarnings("unchecked")
    T own = (T) value;
    return text.apply(own);
  }

  @Override
  public String toString() {
    return name;
  }
}
