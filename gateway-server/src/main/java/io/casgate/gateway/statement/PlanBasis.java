package io.casgate.gateway.statement;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.sql.SqlMode;
import io.casgate.gateway.command.CommandContext;
import io.casgate.gateway.session.SessionVariable;
import java.time.ZoneId;
import java.util.Optional;

/** What the meaning of a statement's text rests on; when it changes, the text is read anew. */
record PlanBasis(long catalogVersion, Optional<String> database, SqlMode sqlMode, ZoneId timeZone) {
  PlanBasis {
    requireNonNull(database, "database");
    requireNonNull(sqlMode, "sqlMode");
    requireNonNull(timeZone, "timeZone");
  }

  static PlanBasis of(CommandContext context) {
    return new PlanBasis(
        context.catalog().version(),
        context.session().database(),
        context.session().variables().value(SessionVariable.SQL_MODE),
        context.session().variables().value(SessionVariable.TIME_ZONE).zone());
  }
}
