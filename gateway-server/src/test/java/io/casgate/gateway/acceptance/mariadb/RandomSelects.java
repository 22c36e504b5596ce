package io.casgate.gateway.acceptance.mariadb;

import java.util.List;
import java.util.random.RandomGenerator;

/** Makes whole queries of random expressions; each orders its rows by all of their columns. */
final class RandomSelects {
  private static final List<Kind> COMPARABLE =
      List.of(Kind.INTEGER, Kind.DECIMAL, Kind.TEXT, Kind.DATE, Kind.DATETIME, Kind.TRUTH);
  private static final List<Kind> NUMBERS = List.of(Kind.INTEGER, Kind.DECIMAL, Kind.DOUBLE);
  private static final List<String> SHARED = List.of("i", "d", "t", "dt", "ti", "x", "b");

  private final RandomGenerator random;
  private final RandomExpressions expressions;

  RandomSelects(RandomGenerator random, RandomExpressions expressions) {
    this.random = random;
    this.expressions = expressions;
  }

  String next() {
    return switch (random.nextInt(9)) {
      case 0 -> filtered();
      case 1 -> grouped();
      case 2 -> whole();
      case 3 -> distinct();
      case 4 -> joined();
      case 5 -> united();
      case 6 -> inSubquery();
      case 7 -> correlated();
      default -> ordered();
    };
  }

  private String filtered() {
    return "SELECT id, i, t FROM calm WHERE %s ORDER BY id".formatted(condition(2));
  }

  private String grouped() {
    String key = some(COMPARABLE, 1);
    String having = random.nextBoolean() ? "" : " HAVING COUNT(*) > 1";
    return "SELECT %s, COUNT(*), COUNT(%s), SUM(%s), MIN(%s), MAX(%s) FROM calm GROUP BY 1%s ORDER BY 1, 2, 3, 4, 5, 6"
        .formatted(
            key,
            some(COMPARABLE, 1),
            some(NUMBERS, 1),
            some(COMPARABLE, 1),
            some(COMPARABLE, 1),
            having);
  }

  private String whole() {
    String where = random.nextBoolean() ? "" : " WHERE " + condition(1);
    return "SELECT COUNT(DISTINCT %s), AVG(%s), SUM(%s), MIN(%s), MAX(%s), COUNT(*) FROM calm%s"
        .formatted(
            some(COMPARABLE, 1),
            some(NUMBERS, 0),
            some(NUMBERS, 1),
            some(COMPARABLE, 1),
            some(COMPARABLE, 1),
            where);
  }

  private String distinct() {
    return "SELECT DISTINCT %s, %s FROM calm ORDER BY 1, 2"
        .formatted(some(COMPARABLE, 1), some(COMPARABLE, 0));
  }

  private String joined() {
    String column = expressions.one(SHARED);
    String other = random.nextInt(4) == 0 ? expressions.one(SHARED) : column;
    String kind = expressions.one(List.of("JOIN", "LEFT JOIN", "RIGHT JOIN"));
    String extra = random.nextBoolean() ? "" : " AND a.id <> b.id";
    String third = random.nextBoolean() ? "" : " JOIN edge c ON c.ti = b.ti";
    String where =
        random.nextBoolean() ? "" : " WHERE a.%s IS NOT NULL".formatted(expressions.one(SHARED));
    return "SELECT a.id, b.id, a.%s FROM calm a %s edge b ON a.%s = b.%s%s%s%s ORDER BY 1, 2, 3"
        .formatted(expressions.one(SHARED), kind, column, other, extra, third, where);
  }

  private String united() {
    Kind kind = expressions.one(COMPARABLE);
    Kind other = random.nextInt(4) == 0 ? expressions.one(COMPARABLE) : kind;
    String operator = expressions.one(List.of("UNION", "UNION ALL", "EXCEPT", "INTERSECT"));
    return "SELECT %s FROM calm %s SELECT %s FROM edge ORDER BY 1"
        .formatted(expressions.of(kind, 1), operator, expressions.of(other, 1));
  }

  private String inSubquery() {
    String column = expressions.one(SHARED);
    String not = random.nextBoolean() ? "" : "NOT ";
    String where = random.nextBoolean() ? "" : " WHERE %s IS NOT NULL".formatted(column);
    return "SELECT id, %s %sIN (SELECT %s FROM edge%s) FROM calm ORDER BY id"
        .formatted(column, not, column, where);
  }

  private String correlated() {
    String column = expressions.one(SHARED);
    return random.nextBoolean()
        ? "SELECT id FROM calm WHERE EXISTS (SELECT 1 FROM edge e WHERE e.%s = calm.%s) ORDER BY id"
            .formatted(column, column)
        : "SELECT id, (SELECT MAX(e.i) FROM edge e WHERE e.%s = calm.%s) FROM calm ORDER BY id"
            .formatted(column, column);
  }

  private String ordered() {
    String down = random.nextBoolean() ? " DESC" : "";
    return "SELECT id, %s FROM calm ORDER BY %s%s, %s, id LIMIT %d OFFSET %d"
        .formatted(
            expressions.one(SHARED),
            expressions.one(SHARED),
            down,
            expressions.one(SHARED),
            1 + random.nextInt(8),
            random.nextInt(4));
  }

  private String condition(int depth) {
    return expressions.of(Kind.TRUTH, depth).toString();
  }

  private String some(List<Kind> kinds, int depth) {
    return expressions.of(expressions.one(kinds), depth).toString();
  }
}
