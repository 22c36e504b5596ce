package io.casgate.adapter.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CQL SELECT as the fake client understands it: what {@link io.casgate.adapter.cql.CqlText}
 * writes.
 */
record FakeSelect(
    List<Item> items,
    String keyspace,
    String table,
    List<Relation> relations,
    boolean reversed,
    boolean onePerPartition,
    boolean limited) {

  /** A column and a bind marker: how the first stands to the second. */
  record Relation(String column, String operator) {
    boolean holds(int compared) {
      return switch (operator) {
        case "=" -> compared == 0;
        case "<" -> compared < 0;
        case "<=" -> compared <= 0;
        case ">" -> compared > 0;
        case ">=" -> compared >= 0;
        default -> throw new IllegalArgumentException(operator);
      };
    }
  }

  /** A column, or a function of columns. */
  record Item(String function, List<String> columns) {}

  static FakeSelect parse(String text) {
    return new Parser(text).select();
  }

  /** Reads tokens from left to right. */
  private static final class Parser {
    private static final Pattern TOKEN = Pattern.compile("\"(?:[^\"]|\"\")*\"|\\w+|[<>]=|\\S");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    Parser(String text) {
      this.text = text;
      Matcher matcher = TOKEN.matcher(text);
      while (matcher.find()) {
        tokens.add(matcher.group());
      }
    }

    FakeSelect select() {
      expect("SELECT");
      List<Item> items = new ArrayList<>();
      do {
        items.add(item());
      } while (accept(","));
      expect("FROM");
      String keyspace = name();
      expect(".");
      String table = name();
      List<Relation> relations = relations();
      boolean reversed = reversed();
      boolean onePerPartition = accept("PER") && accept("PARTITION") && accept("LIMIT") && skip();
      boolean limited = accept("LIMIT") && skip();
      if (next != tokens.size()) {
        throw new IllegalArgumentException("not understood: " + text);
      }
      return new FakeSelect(items, keyspace, table, relations, reversed, onePerPartition, limited);
    }

    private List<Relation> relations() {
      List<Relation> relations = new ArrayList<>();
      if (accept("WHERE")) {
        do {
          relations.add(new Relation(name(), tokens.get(next++)));
          expect("?");
        } while (accept("AND"));
      }
      return relations;
    }

    /** The one order that is ever asked for is the reverse of the stored one. */
    private boolean reversed() {
      return accept("ORDER") && accept("BY") && skip() && skip();
    }

    private Item item() {
      String name = name();
      if (!accept("(")) {
        return new Item("", List.of(name));
      }
      List<String> columns = new ArrayList<>();
      do {
        columns.add(name());
      } while (accept(","));
      expect(")");
      return new Item(name, columns);
    }

    private String name() {
      String token = tokens.get(next++);
      return token.startsWith("\"")
          ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
          : token;
    }

    private boolean accept(String token) {
      boolean found = next < tokens.size() && tokens.get(next).equals(token);
      next += found ? 1 : 0;
      return found;
    }

    private boolean skip() {
      next++;
      return true;
    }

    private void expect(String token) {
      if (!accept(token)) {
        throw new IllegalArgumentException(token + " expected: " + text);
      }
    }
  }
}
