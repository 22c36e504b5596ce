package io.casgate.gateway.statement;

import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.ResultColumn;
import java.util.List;

/** A statement that was read and planned for a session, to be executed any number of times. */
public final class PreparedSql {
  private final String sql;

  PreparedSql(String sql) {
    this.sql = sql;
  }

  public String sql() {
    return sql;
  }

  /** Whether an execution gives rows; if not, {@link #columns()} is empty. */
  public boolean yieldsRows() {
    throw new UnsupportedOperationException();
  }

  public List<ResultColumn> columns() {
    throw new UnsupportedOperationException();
  }

  public List<ParameterDefinition> parameters() {
    throw new UnsupportedOperationException();
  }
}
