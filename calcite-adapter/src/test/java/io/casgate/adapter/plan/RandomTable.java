package io.casgate.adapter.plan;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table with a random key, and random rows in it. */
record RandomTable(String name, List<Column> columns, int partitionColumns, int keyColumns) {

  /** A column and the few values that it has. */
  record Column(String name, RandomKeyType type, String cqlSuffix) {
    String cql() {
      return name + " " + type.type().asCql(true, true) + cqlSuffix;
    }
  }

  static RandomTable of(String name, Random random) {
    int partition = 1 + random.nextInt(2);
    int clustering = random.nextInt(4);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < partition + clustering; i++) {
      RandomKeyType type = RandomKeyType.ALL.get(random.nextInt(RandomKeyType.ALL.size()));
      columns.add(new Column((i < partition ? "p" : "c") + i, type, ""));
    }
    if (clustering > 0 && random.nextInt(3) == 0) {
      columns.add(new Column("s", RandomKeyType.ALL.get(4), " static"));
    }
    columns.add(
        new Column("v", RandomKeyType.ALL.get(random.nextInt(RandomKeyType.ALL.size())), ""));
    return new RandomTable(name, columns, partition, partition + clustering);
  }

  boolean hasStatic() {
    return columns.size() > keyColumns + 1;
  }

  List<Column> partitionKey() {
    return columns.subList(0, partitionColumns);
  }

  List<Column> clusteringKey() {
    return columns.subList(partitionColumns, keyColumns);
  }

  String ddl(Random random) {
    String clustering =
        clusteringKey().stream().map(column -> ", " + column.name()).collect(Collectors.joining());
    String order =
        clusteringKey().stream()
            .map(column -> column.name() + (random.nextBoolean() ? " ASC" : " DESC"))
            .collect(Collectors.joining(", "));
    return "CREATE TABLE "
        + name
        + " ("
        + columns.stream().map(Column::cql).collect(Collectors.joining(", "))
        + ", PRIMARY KEY (("
        + names(partitionKey())
        + ")"
        + clustering
        + "))"
        + (order.isEmpty() ? "" : " WITH CLUSTERING ORDER BY (" + order + ")");
  }

  private static String names(List<Column> some) {
    return some.stream().map(Column::name).collect(Collectors.joining(", "));
  }

  void fill(CqlSession session, String keyspace, int rows, Random random) {
    PreparedStatement insert = session.prepare(insert(keyspace, columns));
    for (int i = 0; i < rows; i++) {
      Object[] row = IntStream.range(0, columns.size()).mapToObj(c -> value(c, random)).toArray();
      session.execute(insert.bind(row));
    }
    if (hasStatic()) {
      List<Column> some = new ArrayList<>(partitionKey());
      some.add(columns.get(keyColumns));
      Object[] row = some.stream().map(column -> value(columns.indexOf(column), random)).toArray();
      row[row.length - 1] = 1;
      session.execute(session.prepare(insert(keyspace, some)).bind(row));
    }
  }

  private String insert(String keyspace, List<Column> some) {
    String markers = some.stream().map(column -> "?").collect(Collectors.joining(", "));
    return "INSERT INTO %s.%s (%s) VALUES (%s)".formatted(keyspace, name, names(some), markers);
  }

  private Object value(int column, Random random) {
    List<Object> values = columns.get(column).type().values();
    if (column >= keyColumns && random.nextInt(4) == 0) {
      return null;
    }
    Object value = values.get(random.nextInt(values.size()));
    boolean empty = value.equals("") || value.equals(java.nio.ByteBuffer.allocate(0));
    return empty && partitionColumns == 1 && column == 0 ? values.get(0) : value;
  }
}
