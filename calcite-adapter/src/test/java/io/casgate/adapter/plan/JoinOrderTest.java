package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Joins of many tables: they are planned at all, in a good order, and joined by their keys. */
class JoinOrderTest {
  private final PlannerFixture planner = LensFixture.planner();

  @Test
  @Timeout(60)
  void plansAndAnswersAJoinOfTwelveTables() {
    String tables =
        IntStream.range(0, 12).mapToObj(i -> "movies m" + i).collect(Collectors.joining(", "));
    String keys =
        IntStream.range(1, 12)
            .mapToObj(i -> "m%d.movie_id = m%d.movie_id".formatted(i - 1, i))
            .collect(Collectors.joining(" AND "));
    String sql = "select m11.title from " + tables + " where " + keys + " and m5.movie_id = 17";
    assertThat(planner.rows(sql)).containsExactly("[Movie 17]");
    assertThat(operators(sql)).doesNotContain("NestedLoop");
  }

  @Test
  void joinsByTheKeyThatAllAlternativesDemand() {
    String sql =
        "select a.title from movies a, movies b where (a.movie_id = b.movie_id and a.movie_id = 17)"
            + " or (a.movie_id = b.movie_id and b.title = 'Movie 3')";
    assertThat(operators(sql)).contains("HashJoin").doesNotContain("NestedLoop");
    assertThat(planner.rows(sql)).containsExactlyInAnyOrder("[Movie 17]", "[Movie 3]");
  }

  @Test
  void keepsOuterJoinsBesideManyInnerOnes() {
    String sql =
        "select a.movie_id, d.title from movies a join movies b on a.movie_id = b.movie_id"
            + " join movies c on c.movie_id = b.movie_id"
            + " left join movies d on d.movie_id = c.movie_id and d.title = 'none'"
            + " join movies e on e.movie_id = a.movie_id where e.movie_id in (3, 17)";
    assertThat(planner.rows(sql)).containsExactlyInAnyOrder("[3, null]", "[17, null]");
  }

  private String operators(String sql) {
    return planner.plan(sql).explanation().operators();
  }
}
