package io.casgate.gateway.command;

import java.util.List;
import java.util.Optional;

/** SHOW DATABASES, which lists the keyspaces. */
record ShowDatabases(Optional<NamePattern> like) implements CatalogCommand {
  @Override
  public CatalogQuery query(CommandContext context) {
    String label = "Database" + like.map(pattern -> " (" + pattern.text() + ")").orElse("");
    return new CatalogQuery(
            "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE TRUE",
            List.of(),
            List.of(label))
        .like(like, "SCHEMA_NAME")
        .orderedBy("SCHEMA_NAME");
  }
}
