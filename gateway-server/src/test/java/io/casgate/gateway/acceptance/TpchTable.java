package io.casgate.gateway.acceptance;

import io.trino.tpch.GenerateUtils;
import io.trino.tpch.TpchColumn;
import io.trino.tpch.TpchEntity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A table of TPC-H with its rows: what it is called in CQL and in SQL, and its key. */
record TpchTable<E extends TpchEntity>(
    io.trino.tpch.TpchTable<E> source, List<String> key, double scale) {

  /** All eight. */
  static List<TpchTable<?>> all(double scale) {
    return List.of(
        new TpchTable<>(io.trino.tpch.TpchTable.REGION, List.of("r_regionkey"), scale),
        new TpchTable<>(io.trino.tpch.TpchTable.NATION, List.of("n_nationkey"), scale),
        new TpchTable<>(io.trino.tpch.TpchTable.SUPPLIER, List.of("s_suppkey"), scale),
        new TpchTable<>(io.trino.tpch.TpchTable.PART, List.of("p_partkey"), scale),
        new TpchTable<>(
            io.trino.tpch.TpchTable.PART_SUPPLIER, List.of("ps_partkey", "ps_suppkey"), scale),
        new TpchTable<>(io.trino.tpch.TpchTable.CUSTOMER, List.of("c_custkey"), scale),
        new TpchTable<>(io.trino.tpch.TpchTable.ORDERS, List.of("o_orderkey"), scale),
        new TpchTable<>(
            io.trino.tpch.TpchTable.LINE_ITEM, List.of("l_orderkey", "l_linenumber"), scale));
  }

  String name() {
    return source.getTableName();
  }

  /** Its definition; {@code decimal}, {@code text} are what the engine calls these types. */
  String definition(String decimal, String text) {
    String columns =
        source.getColumns().stream()
            .map(column -> column.getColumnName() + " " + type(column, decimal, text))
            .collect(Collectors.joining(", "));
    return "CREATE TABLE %s (%s, PRIMARY KEY (%s))"
        .formatted(name(), columns, String.join(", ", key));
  }

  private static String type(TpchColumn<?> column, String decimal, String text) {
    return switch (column.getType().getBase()) {
      case INTEGER -> "int";
      case IDENTIFIER -> "bigint";
      case DATE -> "date";
      case DOUBLE -> decimal;
      case VARCHAR -> text;
    };
  }

  String insert() {
    List<TpchColumn<E>> columns = source.getColumns();
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(
            name(),
            columns.stream().map(TpchColumn::getColumnName).collect(Collectors.joining(", ")),
            String.join(", ", Collections.nCopies(columns.size(), "?")));
  }

  /** The rows, always the same for a scale. */
  List<Object[]> rows() {
    List<Object[]> rows = new ArrayList<>();
    for (E entity : source.createGenerator(scale, 1, 1)) {
      rows.add(
          source.getColumns().stream().map(column -> value(column, entity)).toArray(Object[]::new));
    }
    return rows;
  }

  private static <E extends TpchEntity> Object value(TpchColumn<E> column, E entity) {
    return switch (column.getType().getBase()) {
      case INTEGER -> column.getInteger(entity);
      case IDENTIFIER -> column.getIdentifier(entity);
      case DATE -> LocalDate.parse(GenerateUtils.formatDate(column.getDate(entity)));
      case DOUBLE -> BigDecimal.valueOf(column.getDouble(entity)).setScale(2, RoundingMode.HALF_UP);
      case VARCHAR -> column.getString(entity);
    };
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s at scale %s", name(), scale);
  }
}
