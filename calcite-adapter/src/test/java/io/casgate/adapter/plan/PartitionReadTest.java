package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked for inside a partition: ranges, orders, counts, rows of keys; and when nothing. */
class PartitionReadTest {
  private static final String READ = "SELECT movie_id FROM lens.ratings WHERE user_id = ?";

  private final PlannerFixture planner = LensFixture.planner();

  static Stream<Arguments> slices() {
    return Stream.of(
        Arguments.of("movie_id > 7", " AND movie_id > ?", new Object[0]),
        Arguments.of("7 < movie_id", " AND movie_id > ?", new Object[0]),
        Arguments.of("movie_id > ?", " AND movie_id > ?", new Object[] {7}),
        Arguments.of("movie_id > 7.5", " AND movie_id >= ?", new Object[0]),
        Arguments.of("movie_id > 7e0", " AND movie_id > ?", new Object[0]),
        Arguments.of(
            "movie_id BETWEEN 8 AND 9", " AND movie_id >= ? AND movie_id <= ?", new Object[0]),
        Arguments.of(
            "movie_id >= ? AND movie_id < 3000000000", " AND movie_id >= ?", new Object[] {8}),
        Arguments.of(
            "movie_id > 7 AND movie_id > ? AND movie_id < 10",
            " AND movie_id > ? AND movie_id < ?",
            new Object[] {6}));
  }

  @ParameterizedTest
  @MethodSource
  void slices(String predicate, String cql, Object[] parameters) {
    String sql = "select movie_id from ratings where user_id = 3 and " + predicate;
    assertThat(planner.rows(sql, parameters)).containsExactly("[8]", "[9]");
    assertThat(planner.cql()).containsExactly(READ + cql);
    assertThat(planner.plan(sql)).isInstanceOf(DirectPlan.class);
  }

  static Stream<Arguments> contradictions() {
    return Stream.of(
        Arguments.of("user_id = 3 and movie_id > 5 and movie_id < 3", new Object[0]),
        Arguments.of("user_id = 3 and movie_id > ? and movie_id < ?", new Object[] {5, 5}),
        Arguments.of("user_id = 3 and movie_id > ?", new Object[] {null}),
        Arguments.of("user_id = 3 and movie_id > 3000000000", new Object[0]),
        Arguments.of("user_id = 3 and user_id = 4", new Object[0]),
        Arguments.of("user_id = ? and user_id = ?", new Object[] {3, 4}),
        Arguments.of("user_id in (1, 2) and user_id in (?, 4)", new Object[] {3}));
  }

  @ParameterizedTest
  @MethodSource
  void contradictions(String predicate, Object[] parameters) {
    assertThat(planner.rows("select movie_id from ratings where " + predicate, parameters))
        .isEmpty();
    assertThat(planner.cql()).isEmpty();
  }

  @Test
  void readsWhatSeveralChoicesHaveInCommon() {
    String sql = "select movie_id from ratings where user_id in (1, 2, 3) and user_id in (?, 9)";
    assertThat(planner.rows(sql, 3)).hasSize(10);
    assertThat(planner.cql()).containsExactly(READ);
  }

  @Test
  void readsInTheOrderOfTheClusteringKeyOrItsReverse() {
    String sql = "select movie_id from ratings where user_id = ? order by ";
    assertThat(planner.rows(sql + "movie_id limit 2", 3)).containsExactly("[0]", "[1]");
    assertThat(planner.cql()).containsExactly(READ + " LIMIT ?");
    assertThat(planner.rows(sql + "movie_id desc limit 2 offset 1", 3))
        .containsExactly("[8]", "[7]");
    assertThat(planner.cql()).containsExactly(READ + " ORDER BY movie_id DESC LIMIT ?");
    assertThat(planner.plan(sql + "movie_id desc limit ? offset ?")).isInstanceOf(DirectPlan.class);
  }

  @Test
  void sortsTheRowsOfSeveralPartitions() {
    String sql =
        "select user_id, movie_id from ratings where user_id in (3, 4) order by movie_id limit 2";
    assertThat(planner.rows(sql)).containsExactlyInAnyOrder("[3, 0]", "[4, 0]");
  }

  @Test
  void hasCassandraCountInsideAPartition() {
    assertThat(planner.rows("select count(*) from ratings where user_id = ?", 3))
        .containsExactly("[10]");
    assertThat(planner.cql())
        .containsExactly("SELECT COUNT(*) FROM lens.ratings WHERE user_id = ?");
    assertThat(planner.rows("select count(*) from ratings where user_id = ?", (Object) null))
        .containsExactly("[0]");
    assertThat(planner.cql()).isEmpty();
    assertThat(
            planner.rows("select count(*) c, count(*) d from ratings where user_id in (3, 4, 99)"))
        .containsExactly("[20, 20]");
  }

  @Test
  void readsRowsOfKeysAndNoOtherCombination() {
    String sql = "select movie_id from ratings where ";
    assertThat(planner.rows(sql + "(user_id, movie_id) in ((1, 2), (3, 4), (1, 2))")).hasSize(2);
    assertThat(planner.cql()).hasSize(2).containsOnly(READ + " AND movie_id = ?");
    assertThat(planner.rows(sql + "(user_id, movie_id) in ((?, 2), (3, ?))", 1, null)).hasSize(1);
    assertThat(planner.cql()).hasSize(1);
    assertThat(
            planner.rows(
                sql + "(user_id = 1 and movie_id = 2) or (user_id = 3 and movie_id = ?)", 4))
        .hasSize(2);
    assertThat(planner.cql()).hasSize(2);
  }

  @Test
  void checksAgainWhatIsAskedForLoosely() {
    String sql = "select rating from ratings where (user_id, rating) in ((3, 1), (4, 2))";
    assertThat(planner.rows(sql)).hasSize(4);
    assertThat(planner.cql()).hasSize(2);
  }
}
