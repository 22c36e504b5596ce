package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.type.SqlColumnType;
import java.util.Optional;

/**
 * A column of a result, as a client is told of it.
 *
 * @param label the name the statement gave it
 * @param origin the table column it comes from unchanged; empty for expressions
 */
public record ResultColumn(
    String label, SqlColumnType type, boolean nullable, Optional<Origin> origin) {

  /** Where a result column comes from: database, table and column. */
  public record Origin(String database, String table, String column) {}

  public ResultColumn {
    requireNonNull(label, "label");
    requireNonNull(type, "type");
    requireNonNull(origin, "origin");
  }
}
