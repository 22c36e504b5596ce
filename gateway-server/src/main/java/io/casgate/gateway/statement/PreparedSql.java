package io.casgate.gateway.statement;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.sql.SessionTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement that was read and planned for a session, to be executed any number of times. When
 * what its text means has changed, the engine reads it anew, and its columns may be others then.
 * Safe for many threads.
 */
public final class PreparedSql {
  private final String sql;
  private volatile Reading reading;

  /** One reading of the text. */
  record Reading(
      PlanBasis basis,
      StatementBody body,
      RowCap cap,
      Optional<CountedLimit> counted,
      Map<String, String> sessionLiterals) {
    /** Whether the session would answer now as it did when the text was read. */
    boolean holdsFor(SessionTerms terms) {
      return sessionLiterals.entrySet().stream()
          .allMatch(used -> terms.literal(used.getKey()).equals(Optional.of(used.getValue())));
    }
  }

  PreparedSql(String sql, Reading reading) {
    this.sql = requireNonNull(sql, "sql");
    this.reading = requireNonNull(reading, "reading");
  }

  public String sql() {
    return sql;
  }

  /** Whether an execution gives rows; if not, {@link #columns()} is empty. */
  public boolean yieldsRows() {
    return reading.body().columns().isPresent();
  }

  public List<ResultColumn> columns() {
    return reading.body().columns().orElse(List.of());
  }

  /** The {@code ?} of the statement, in order. */
  public List<ParameterDefinition> parameters() {
    return reading.body().parameters();
  }

  /** Whether an execution is soon done: a command, or a read by key without joins. */
  public boolean isQuick() {
    return reading.body().isQuick();
  }

  Reading reading() {
    return reading;
  }

  void readAgain(Reading newer) {
    reading = newer;
  }
}
