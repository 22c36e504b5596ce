package io.casgate.gateway.command;

import io.casgate.adapter.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** SHOW [FULL] TABLES, of the current database or another one. */
record ShowTables(
    Optional<SqlToken> database, SqlToken where, Optional<NamePattern> like, Detail detail)
    implements CatalogCommand {
  @Override
  public CatalogQuery query(CommandContext context) {
    String name = TableName.resolveDatabase(database, context, where);
    String suffix = like.map(pattern -> " (" + pattern.text() + ")").orElse("");
    List<String> labels = new ArrayList<>(List.of("Tables_in_" + name + suffix));
    if (detail == Detail.FULL) {
      labels.add("Table_type");
    }
    String type = detail == Detail.FULL ? ", TABLE_TYPE" : "";
    return new CatalogQuery(
            "SELECT TABLE_NAME%s FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?"
                .formatted(type),
            List.of(name),
            labels)
        .like(like, "TABLE_NAME")
        .orderedBy("TABLE_NAME");
  }
}
