package io.casgate.adapter.plan;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.SqlCatalog;
import io.casgate.adapter.sql.SqlMode;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a statement's text means depends on: the databases, which one is current, sql_mode; and the
 * time zone, on which the order of timestamps depends.
 *
 * @param database the current database of the session; empty before USE
 */
public record PlanningContext(
    SqlCatalog catalog, Optional<String> database, SqlMode sqlMode, ZoneId timeZone) {
  public PlanningContext {
    requireNonNull(catalog, "catalog");
    requireNonNull(database, "database");
    requireNonNull(sqlMode, "sqlMode");
    requireNonNull(timeZone, "timeZone");
  }
}
