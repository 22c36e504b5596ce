package io.casgate.gateway.catalog;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A table as information_schema tells of it: a column family, or one of its own views. */
record CatalogTable(
    String database,
    String name,
    Kind kind,
    String comment,
    Optional<RowEstimate> estimate,
    List<CatalogColumn> columns) {

  /** What a table is, in MariaDB's words. */
  enum Kind {
    BASE_TABLE("BASE TABLE", "CASSANDRA", "Column families of the cluster"),
    VIEW("VIEW", "CASSANDRA", "Column families of the cluster"),
    SYSTEM_VIEW("SYSTEM VIEW", "MEMORY", "What the gateway knows of the cluster");

    private final String label;
    private final String engine;
    private final String engineComment;

    Kind(String label, String engine, String engineComment) {
      this.label = label;
      this.engine = engine;
      this.engineComment = engineComment;
    }

    String label() {
      return label;
    }

    String engine() {
      return engine;
    }

    String engineComment() {
      return engineComment;
    }
  }

  CatalogTable {
    requireNonNull(database, "database");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(comment, "comment");
    requireNonNull(estimate, "estimate");
    columns = List.copyOf(columns);
  }

  static CatalogTable of(TableDefinition table, Optional<RowEstimate> estimate) {
    Kind kind = table.kind() == TableKind.MATERIALIZED_VIEW ? Kind.VIEW : Kind.BASE_TABLE;
    List<CatalogColumn> columns = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(CatalogColumn.of(table, i));
    }
    return new CatalogTable(
        table.keyspace(), table.name(), kind, table.comment(), estimate, columns);
  }

  static CatalogTable of(SystemView<?> view) {
    List<CatalogColumn> columns = new ArrayList<>();
    for (ViewColumn<?> column : view.columns()) {
      columns.add(CatalogColumn.of(view.name(), column, columns.size()));
    }
    return new CatalogTable(
        InformationSchema.NAME, view.name(), Kind.SYSTEM_VIEW, "", Optional.empty(), columns);
  }
}
