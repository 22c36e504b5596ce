package io.casgate.gateway.command;

import java.util.List;
import java.util.Optional;

/** SHOW [FULL] COLUMNS and DESCRIBE: the columns of a table. */
record ShowColumns(TableName name, Optional<NamePattern> like, Detail detail)
    implements CatalogCommand {
  private static final String PLAIN =
      "COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_KEY, COLUMN_DEFAULT, EXTRA";
  private static final String FULL =
      "COLUMN_NAME, COLUMN_TYPE, COLLATION_NAME, IS_NULLABLE, COLUMN_KEY, COLUMN_DEFAULT, EXTRA,"
          + " PRIVILEGES, COLUMN_COMMENT";

  @Override
  public CatalogQuery query(CommandContext context) {
    TableName.Found table = name.resolve(context);
    String columns = detail == Detail.FULL ? FULL : PLAIN;
    return new CatalogQuery(
            "SELECT %s FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?"
                .formatted(columns),
            List.of(table.database(), table.table()),
            labels())
        .like(like, "COLUMN_NAME")
        .orderedBy("ORDINAL_POSITION");
  }

  private List<String> labels() {
    return switch (detail) {
      case PLAIN -> List.of("Field", "Type", "Null", "Key", "Default", "Extra");
      case FULL ->
          List.of(
              "Field",
              "Type",
              "Collation",
              "Null",
              "Key",
              "Default",
              "Extra",
              "Privileges",
              "Comment");
    };
  }
}
