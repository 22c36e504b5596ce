package io.casgate.gateway.command;

import java.util.List;

/** SHOW KEYS (or INDEX, INDEXES): the primary key of a table, a row for each column. */
record ShowKeys(TableName name) implements CatalogCommand {
  private static final List<String> LABELS =
      List.of(
          "Table",
          "Non_unique",
          "Key_name",
          "Seq_in_index",
          "Column_name",
          "Collation",
          "Cardinality",
          "Sub_part",
          "Packed",
          "Null",
          "Index_type",
          "Comment",
          "Index_comment");

  @Override
  public CatalogQuery query(CommandContext context) {
    TableName.Found table = name.resolve(context);
    return new CatalogQuery(
            "SELECT TABLE_NAME, NON_UNIQUE, INDEX_NAME, SEQ_IN_INDEX, COLUMN_NAME, \"COLLATION\","
                + " \"CARDINALITY\", SUB_PART, PACKED, NULLABLE, INDEX_TYPE, \"COMMENT\","
                + " INDEX_COMMENT FROM information_schema.STATISTICS"
                + " WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?",
            List.of(table.database(), table.table()),
            LABELS)
        .orderedBy("SEQ_IN_INDEX");
  }
}
