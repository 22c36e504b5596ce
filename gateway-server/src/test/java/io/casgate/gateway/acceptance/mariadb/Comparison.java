package io.casgate.gateway.acceptance.mariadb;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One run of random expressions and queries on both servers: how many, and what differs. */
final class Comparison {
  private static final int EXPRESSIONS_PER_SELECT = 16;
  private static final int DEEPEST = 3;
  private static final int SIMPLE_CALLS = 4;

  /** Syntax error, unknown function, not supported: there is nothing to compare. */
  private static final Set<Integer> NOT_THERE = Set.of(1064, 1305, 1235);

  private final Connection casgate;
  private final Connection mariaDb;
  private final SplittableRandom random;
  private final List<String> missing = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private int expressions;
  private int queries;
  private int excused;

  Comparison(Connection casgate, Connection mariaDb, long seed) {
    this.casgate = casgate;
    this.mariaDb = mariaDb;
    this.random = new SplittableRandom(seed);
  }

  /** Compares this many SELECTs of many expressions each, and this many queries of all shapes. */
  void run(int selects, int queriesAfterwards) {
    RandomExpressions source = new RandomExpressions(random, knownForms());
    for (int i = 0; i < selects; i++) {
      List<Expression> some =
          Stream.generate(() -> source.any(1 + random.nextInt(DEEPEST)))
              .limit(EXPRESSIONS_PER_SELECT)
              .toList();
      compareTogether(some, i % 4 == 3 ? "edge" : "calm");
    }
    RandomSelects shapes = new RandomSelects(random, source);
    for (int i = 0; i < queriesAfterwards; i++) {
      queries++;
      note(shapes.next());
    }
  }

  /** Functions that are not there, or not yet as MariaDB has them, are not nested into others. */
  private List<Form> knownForms() {
    List<Form> known = new ArrayList<>();
    for (Form form : Form.all()) {
      List<Expression> simple = IntStream.range(0, SIMPLE_CALLS).mapToObj(form::simple).toList();
      Answer ours = Answer.to(select(simple, "calm"), casgate);
      boolean other = form.isFunction() && simple.stream().anyMatch(one -> !agree(one, "calm"));
      if (NOT_THERE.contains(ours.error()) || other) {
        missing.add(simple.get(0).toString());
      } else {
        known.add(form);
      }
    }
    return known;
  }

  /** One statement for all of them; those that it can't settle are compared one by one. */
  private void compareTogether(List<Expression> some, String table) {
    String sql = select(some, table);
    Answer ours = Answer.to(sql, casgate);
    Answer theirs = Answer.to(sql, mariaDb);
    expressions += some.size();
    for (int i = 0; i < some.size(); i++) {
      boolean settled = !ours.failed() && !theirs.failed() && ours.agreesWith(theirs, i);
      if (!settled && !agree(some.get(i), table)) {
        note(select(List.of(least(some.get(i), table)), table));
      }
    }
  }

  private boolean agree(Expression expression, String table) {
    String sql = select(List.of(expression), table);
    return Answer.to(sql, casgate).agreesWith(Answer.to(sql, mariaDb));
  }

  /** The smallest part of an expression that the servers answer unlike. */
  private Expression least(Expression expression, String table) {
    return expression.parts().stream()
        .filter(part -> !agree(part, table))
        .findFirst()
        .map(part -> least(part, table))
        .orElse(expression);
  }

  private void note(String sql) {
    Answer ours = Answer.to(sql, casgate);
    Answer theirs = Answer.to(sql, mariaDb);
    if (ours.agreesWith(theirs)) {
      return;
    }
    if (Stream.of(KnownDifference.values()).anyMatch(known -> known.excuses(sql))) {
      excused++;
    } else {
      differences.add(new Difference(sql, ours, theirs));
    }
  }

  private static String select(List<Expression> some, String table) {
    return some.stream()
        .map(Expression::toString)
        .collect(Collectors.joining(", ", "SELECT ", " FROM " + table + " ORDER BY id"));
  }

  List<Difference> differences() {
    return List.copyOf(differences);
  }

  /** The expressions that are not compared. */
  List<String> missing() {
    return List.copyOf(missing);
  }

  /** A statement that the servers answer unlike. */
  record Difference(String sql, Answer casgate, Answer mariaDb) {
    @Override
    public String toString() {
      return "%n%s%n  Casgate %s%n  MariaDB %s".formatted(sql, casgate, mariaDb);
    }
  }

  @Override
  public String toString() {
    return "%d expressions and %d queries compared, %d differences, %d known ones; not compared: %s"
        .formatted(expressions, queries, differences.size(), excused, missing);
  }
}
