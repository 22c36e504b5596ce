package io.casgate.adapter.plan;

import io.casgate.adapter.plan.RandomTable.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.apache.calcite.avatica.util.ByteString;

/** Random conditions on a table, mostly on its key, with literals and parameters. */
final class RandomPredicates {
  private static final String[] COMPARISONS = {"=", "<", "<=", ">", ">=", "<>", "<=>"};

  private static final int LONG_LIST = 120;

  private final RandomTable table;
  private final ZoneId zone;
  private final Random random;
  private final List<Object> parameters = new ArrayList<>();

  RandomPredicates(RandomTable table, ZoneId zone, Random random) {
    this.table = table;
    this.zone = zone;
    this.random = random;
  }

  /** The values of the {@code ?} written so far. */
  List<Object> parameters() {
    return parameters;
  }

  /** Where the whole partition key is fixed, most of the time. */
  String condition() {
    StringJoiner all = new StringJoiner(" AND ");
    if (random.nextInt(10) == 0) {
      return tree(2);
    }
    if (table.partitionKey().size() > 1 && random.nextInt(4) == 0) {
      all.add(rows(table.columns().subList(0, 1 + random.nextInt(table.keyColumns()))));
    }
    if (random.nextInt(6) == 0) {
      all.add(alternatives(table.columns().subList(0, 1 + random.nextInt(table.keyColumns()))));
    } else {
      table.partitionKey().forEach(column -> all.add(fixed(column)));
    }
    for (Column column : table.clusteringKey()) {
      if (random.nextInt(3) == 0) {
        all.add(fixed(column));
      } else {
        all.add(atom(column));
        if (random.nextBoolean()) {
          all.add(atom(column));
        }
        break;
      }
    }
    if (random.nextInt(3) == 0) {
      all.add(atom(anyColumn()));
    }
    return all.toString();
  }

  /** The partition key by equalities alone. */
  String onePartition() {
    StringJoiner all = new StringJoiner(" AND ");
    table.partitionKey().forEach(column -> all.add(column.name() + " = " + operand(column)));
    for (Column column : table.clusteringKey()) {
      if (random.nextInt(3) > 0) {
        if (random.nextBoolean()) {
          all.add(atom(column));
        }
        break;
      }
      all.add(column.name() + " = " + operand(column));
    }
    return all.toString();
  }

  private Column anyColumn() {
    return table.columns().get(random.nextInt(table.columns().size()));
  }

  private String tree(int depth) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> "(" + tree(depth - 1) + " AND " + tree(depth - 1) + ")";
      case 2 -> "(" + tree(depth - 1) + " OR " + tree(depth - 1) + ")";
      case 3 -> "NOT (" + tree(depth - 1) + ")";
      default -> atom(anyColumn());
    };
  }

  private String fixed(Column column) {
    return switch (random.nextInt(8)) {
      case 0 -> list(column);
      case 1 -> operand(column) + " = " + column.name();
      case 2 -> column.name() + " <=> " + operand(column);
      case 3 -> "(" + column.name() + " = " + operand(column) + " OR " + list(column) + ")";
      default -> column.name() + " = " + operand(column);
    };
  }

  private String atom(Column column) {
    String name = column.name();
    return switch (random.nextInt(12)) {
      case 0 -> list(column);
      case 1 -> name + " BETWEEN " + operand(column) + " AND " + operand(column);
      case 2 -> operand(column) + " " + comparison() + " " + name;
      case 3 -> name + (random.nextBoolean() ? " IS NULL" : " IS NOT NULL");
      case 4 -> name + " NOT IN (" + operand(column) + ", " + operand(column) + ")";
      case 5 -> isBoolean(column) ? name : name + " >= " + operand(column);
      case 6 -> isBoolean(column) ? "NOT " + name : name + " < " + operand(column);
      default -> name + " " + comparison() + " " + operand(column);
    };
  }

  private static boolean isBoolean(Column column) {
    return column.type().values().get(0) instanceof Boolean;
  }

  private String comparison() {
    return COMPARISONS[random.nextInt(COMPARISONS.length)];
  }

  private String list(Column column) {
    StringJoiner list = new StringJoiner(", ", column.name() + " IN (", ")");
    int length = random.nextInt(15) == 0 ? LONG_LIST : random.nextInt(4);
    for (int i = length; i >= 0; i--) {
      list.add(operand(column));
    }
    return list.toString();
  }

  private String rows(List<Column> columns) {
    StringJoiner names = new StringJoiner(", ", "(", ")");
    columns.forEach(column -> names.add(column.name()));
    StringJoiner list = new StringJoiner(", ", names + " IN (", ")");
    for (int i = random.nextInt(3); i >= 0; i--) {
      StringJoiner row = new StringJoiner(", ", "(", ")");
      columns.forEach(column -> row.add(operand(column)));
      list.add(row.toString());
    }
    return list.toString();
  }

  private String alternatives(List<Column> columns) {
    StringJoiner all = new StringJoiner(" OR ", "(", ")");
    for (int i = random.nextInt(3); i >= 0; i--) {
      StringJoiner one = new StringJoiner(" AND ", "(", ")");
      columns.forEach(column -> one.add(fixed(column)));
      if (random.nextInt(4) == 0) {
        one.add(atom(anyColumn()));
      }
      all.add(one.toString());
    }
    return all.toString();
  }

  private String operand(Column column) {
    List<String> strangers = column.type().strangers();
    if (!strangers.isEmpty() && random.nextInt(6) == 0) {
      return strangers.get(random.nextInt(strangers.size()));
    }
    List<Object> values = column.type().values();
    Object value = values.get(random.nextInt(values.size()));
    Object sql = column.type().mapping().toSql(value, zone);
    boolean nameless = sql instanceof Number number && !Double.isFinite(number.doubleValue());
    if (nameless || random.nextInt(5) < 2) {
      parameters.add(random.nextInt(20) == 0 ? null : parameter(sql, column));
      return "?";
    }
    return literal(sql, column);
  }

  private static Object parameter(Object sql, Column column) {
    return switch (column.type().mapping().sqlType().name()) {
      case DATE -> LocalDate.ofEpochDay((Integer) sql);
      case TIMESTAMP -> wallClock((Long) sql);
      default -> sql;
    };
  }

  private static LocalDateTime wallClock(long millis) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, 1000L),
        (int) Math.floorMod(millis, 1000L) * 1_000_000,
        ZoneOffset.UTC);
  }

  private static String literal(Object sql, Column column) {
    return switch (column.type().mapping().sqlType().name()) {
      case REAL, DOUBLE -> approximate(((Number) sql).doubleValue());
      case DECIMAL -> ((BigDecimal) sql).toPlainString();
      case CHAR, VARCHAR -> "'" + sql + "'";
      case VARBINARY -> "X'" + HexFormat.of().formatHex(((ByteString) sql).getBytes()) + "'";
      case DATE -> "DATE '" + LocalDate.ofEpochDay((Integer) sql) + "'";
      case TIMESTAMP -> "TIMESTAMP '" + timestamp(wallClock((Long) sql)) + "'";
      default -> sql.toString();
    };
  }

  private static String approximate(double value) {
    String text = Double.toString(value);
    return text.contains("E") ? text : text + "E0";
  }

  private static String timestamp(LocalDateTime wallClock) {
    return "%s %02d:%02d:%02d.%03d"
        .formatted(
            wallClock.toLocalDate(),
            wallClock.getHour(),
            wallClock.getMinute(),
            wallClock.getSecond(),
            wallClock.getNano() / 1_000_000);
  }
}
