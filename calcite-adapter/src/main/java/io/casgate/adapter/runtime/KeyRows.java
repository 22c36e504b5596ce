package io.casgate.adapter.runtime;

import static io.casgate.adapter.schema.ColumnKind.PARTITION_KEY;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.KeyChoice;
import io.casgate.adapter.schema.ColumnDefinition;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The distinct values of some key columns that a choice names in one execution.
 *
 * @param columns the columns, of which each row has one value
 */
record KeyRows(List<ColumnDefinition> columns, List<List<Object>> rows) {
  /** Cassandra keeps the length of a key in two bytes. */
  private static final int LONGEST_KEY = 0xFFFF;

  KeyRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  static KeyRows of(KeyChoice choice, CqlRead read, List<Object> parameters, ZoneId zone) {
    Set<List<Object>> rows = new LinkedHashSet<>();
    for (List<CqlOperand> operands : choice.anyOf()) {
      List<List<Object>> found = List.of(List.of());
      for (int i = 0; i < operands.size() && !found.isEmpty(); i++) {
        ColumnDefinition column = choice.columns().get(i);
        found = product(found, keys(column, operands.get(i), read, parameters, zone));
      }
      rows.addAll(found);
    }
    return new KeyRows(choice.columns(), List.copyOf(rows));
  }

  private static List<List<Object>> product(List<List<Object>> rows, List<Object> values) {
    List<List<Object>> longer = new ArrayList<>(rows.size() * values.size());
    for (List<Object> row : rows) {
      for (Object value : values) {
        List<Object> one = new ArrayList<>(row);
        one.add(value);
        longer.add(one);
      }
    }
    return longer;
  }

  /** The stored keys that equal one value; none for NULL. */
  private static List<Object> keys(
      ColumnDefinition column,
      CqlOperand operand,
      CqlRead read,
      List<Object> parameters,
      ZoneId zone) {
    boolean alone = read.table().partitionKey().size() == 1;
    boolean mayBeEmpty = column.kind() != PARTITION_KEY || !alone;
    return operand
        .value(parameters)
        .map(value -> column.mapping().keyValues(value, zone))
        .orElse(List.of())
        .stream()
        .filter(value -> isKey(value, mayBeEmpty))
        .toList();
  }

  /** Cassandra stores no empty partition key and no long one, and refuses to look for them. */
  private static boolean isKey(Object value, boolean mayBeEmpty) {
    int length = 1;
    if (value instanceof String text) {
      length = text.getBytes(StandardCharsets.UTF_8).length;
    } else if (value instanceof ByteBuffer bytes) {
      length = bytes.remaining();
    }
    return length <= LONGEST_KEY && (length > 0 || mayBeEmpty);
  }

  /** Whether it has all columns of {@code other}. */
  boolean includes(KeyRows other) {
    return columns.containsAll(other.columns);
  }

  /** Those of its rows that are among the rows of {@code other}, whose columns it includes. */
  KeyRows among(KeyRows other) {
    List<Integer> places = other.columns.stream().map(columns::indexOf).toList();
    Set<List<Object>> wanted = new HashSet<>(other.rows);
    return new KeyRows(
        columns,
        rows.stream()
            .filter(row -> wanted.contains(places.stream().map(row::get).toList()))
            .toList());
  }
}
