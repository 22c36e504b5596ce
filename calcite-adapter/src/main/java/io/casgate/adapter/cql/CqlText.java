package io.casgate.adapter.cql;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableDefinition.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The CQL of a read: every value is a bind marker, so one text serves all executions and nothing a
 * client sends becomes part of it. EXPLAIN shows the same text.
 *
 * <p>Markers stand in this order: fixed columns in key order, the lower and the upper end of the
 * slice, then the limit.
 */
public final class CqlText {
  private CqlText() {}

  /** One statement that reads one key of {@code read}, or all rows when it has no key. */
  public static String of(CqlRead read) {
    return of(read, read.key().range().map(KeyRange::shape));
  }

  /** The same where the range turned out to have these ends. */
  public static String of(CqlRead read, Optional<SliceShape> slice) {
    StringBuilder cql = new StringBuilder("SELECT ").append(selectList(read));
    cql.append(" FROM ").append(name(read.table()));
    List<String> relations = relations(read, slice);
    if (!relations.isEmpty()) {
      cql.append(" WHERE ").append(String.join(" AND ", relations));
    }
    if (read.order() == ReadOrder.REVERSED) {
      cql.append(" ORDER BY ").append(reversedOrder(read.table()));
    }
    if (read.limit().isPresent()) {
      cql.append(" LIMIT ?");
    }
    return cql.toString();
  }

  /** One column is enough: CQL takes an order as it is stored or all reversed. */
  private static String reversedOrder(TableDefinition table) {
    SortOrder stored = table.clusteringOrders().get(0);
    return name(table.clusteringKey().get(0)) + (stored == SortOrder.ASC ? " DESC" : " ASC");
  }

  private static List<String> relations(CqlRead read, Optional<SliceShape> slice) {
    List<String> relations = new ArrayList<>();
    for (ColumnDefinition column : read.key().fixedColumns(read.table())) {
      relations.add(name(column) + " = ?");
    }
    if (slice.isPresent()) {
      String column = name(read.key().range().orElseThrow().column());
      slice.get().lower().ifPresent(end -> relations.add(column + " " + end.symbol() + " ?"));
      slice.get().upper().ifPresent(end -> relations.add(column + " " + end.symbol() + " ?"));
    }
    return relations;
  }

  /** The tokens of the first rows in ring order; the marker is the number of rows. */
  public static String rowTokens(TableDefinition table) {
    return "SELECT " + token(table) + " FROM " + name(table) + " LIMIT ?";
  }

  /** The tokens of the first partitions in ring order; the marker is their number. */
  public static String partitionTokens(TableDefinition table) {
    return "SELECT " + token(table) + " FROM " + name(table) + " PER PARTITION LIMIT 1 LIMIT ?";
  }

  private static String token(TableDefinition table) {
    return table.partitionKey().stream()
        .map(CqlText::name)
        .collect(Collectors.joining(", ", "token(", ")"));
  }

  /** CQL has no empty select list: rows that are only counted bring the first key column. */
  private static String selectList(CqlRead read) {
    if (read.content() == ReadContent.ROW_COUNT) {
      return "COUNT(*)";
    }
    if (read.selectors().isEmpty()) {
      return name(read.table().partitionKey().get(0));
    }
    return read.selectors().stream().map(CqlText::selector).collect(Collectors.joining(", "));
  }

  private static String selector(CqlSelector selector) {
    String column = name(selector.column());
    return switch (selector.part()) {
      case VALUE -> column;
      case TTL -> "TTL(" + column + ")";
      case WRITETIME -> "WRITETIME(" + column + ")";
    };
  }

  private static String name(TableDefinition table) {
    return quoted(table.keyspace()) + "." + quoted(table.name());
  }

  private static String name(ColumnDefinition column) {
    return quoted(column.name());
  }

  private static String quoted(String name) {
    return CqlIdentifier.fromInternal(name).asCql(true);
  }
}
