package io.casgate.gateway.command;

import static io.casgate.adapter.error.SqlError.NO_DATABASE_SELECTED;
import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.SqlToken;
import io.casgate.gateway.catalog.TableCatalog;
import java.util.Optional;

/** A table as a command names it, to be looked up when the command runs. */
record TableName(Optional<SqlToken> database, SqlToken table) {
  TableName {
    requireNonNull(database, "database");
    requireNonNull(table, "table");
  }

  /** A table that exists, spelt as it is. */
  record Found(String database, String table) {}

  Found resolve(CommandContext context) {
    String found = resolveDatabase(database, context, table);
    TableCatalog catalog = context.catalog();
    try {
      return new Found(found, catalog.requireTable(found, table.value()));
    } catch (SqlFailure e) {
      throw e.at(table.position());
    }
  }

  /** The database a command names, or else the current one. */
  static String resolveDatabase(
      Optional<SqlToken> named, CommandContext context, SqlToken whereMissing) {
    SqlToken where = named.orElse(whereMissing);
    String name =
        named
            .map(SqlToken::value)
            .or(context.session()::database)
            .orElseThrow(() -> NO_DATABASE_SELECTED.with().at(where.position()));
    try {
      return context.catalog().requireDatabase(name);
    } catch (SqlFailure e) {
      throw e.at(where.position());
    }
  }
}
