package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which CQL goes out for which predicate: its text, and how many times. */
class KeyLookupTest {
  private static final String MOVIE = "SELECT title FROM lens.movies WHERE movie_id = ?";
  private static final String ALL = "SELECT movie_id, title FROM lens.movies";

  private final PlannerFixture planner = LensFixture.planner();

  static Stream<Arguments> oneRead() {
    return Stream.of(
        Arguments.of("movie_id = 17", new Object[0]),
        Arguments.of("17 = movie_id", new Object[0]),
        Arguments.of("MOVIE_ID = 17", new Object[0]),
        Arguments.of("movie_id = ?", new Object[] {17}),
        Arguments.of("? = movie_id", new Object[] {17L}),
        Arguments.of("movie_id = ?", new Object[] {"17"}),
        Arguments.of("movie_id = 17.0", new Object[0]),
        Arguments.of("movie_id = '17'", new Object[0]),
        Arguments.of("movie_id = 10 + 7", new Object[0]),
        Arguments.of("movie_id <=> 17", new Object[0]),
        Arguments.of("movie_id IN (17, 17)", new Object[0]),
        Arguments.of("movie_id = 17 OR movie_id = 17", new Object[0]),
        Arguments.of("movie_id IN (?, ?)", new Object[] {17, 17}));
  }

  @ParameterizedTest
  @MethodSource
  void oneRead(String predicate, Object[] parameters) {
    String sql = "select title from movies where " + predicate;
    assertThat(planner.rows(sql, parameters)).containsExactly("[Movie 17]");
    assertThat(planner.cql()).containsExactly(MOVIE);
    assertThat(planner.plan(sql)).isInstanceOf(DirectPlan.class);
  }

  static Stream<Arguments> noRead() {
    return Stream.of(
        Arguments.of("movie_id = ?", new Object[] {null}),
        Arguments.of("movie_id = NULL", new Object[0]),
        Arguments.of("movie_id = 17.5", new Object[0]),
        Arguments.of("movie_id = 3000000000", new Object[0]),
        Arguments.of("movie_id = 1 AND 1 = 0", new Object[0]));
  }

  @ParameterizedTest
  @MethodSource
  void noRead(String predicate, Object[] parameters) {
    assertThat(planner.rows("select title from movies where " + predicate, parameters)).isEmpty();
    assertThat(planner.cql()).isEmpty();
  }

  @Test
  void checksHereWhatIsNotKey() {
    String sql =
        "select title from movies where movie_id = ? and title like 'M%' and avg_rating > 3";
    assertThat(planner.rows(sql, 17)).containsExactly("[Movie 17]");
    assertThat(planner.cql())
        .containsExactly("SELECT title, avg_rating FROM lens.movies WHERE movie_id = ?");
    assertThat(planner.rows("select title from movies where movie_id = 17 and movie_id = 18"))
        .isEmpty();
  }

  @Test
  void comparesTextOfANumberAsTextAlone() {
    String sql = "select title from movies where cast(movie_id as varchar) = ";
    assertThat(planner.rows(sql + "'017'")).isEmpty();
    assertThat(planner.rows(sql + "?", "017")).isEmpty();
    assertThat(planner.rows(sql + "'17'")).containsExactly("[Movie 17]");
    assertThat(planner.cql()).containsExactly(ALL);
  }

  @Test
  void readsEachDistinctKeyOnce() {
    assertThat(planner.rows("select title from movies where movie_id in (3, 1, 2, 1, 99)"))
        .containsExactlyInAnyOrder("[Movie 1]", "[Movie 2]", "[Movie 3]");
    assertThat(planner.cql()).containsOnly(MOVIE).hasSize(4);
  }

  @Test
  void readsAPartitionAndAPrefixOfIt() {
    assertThat(planner.rows("select movie_id from ratings where user_id = 3")).hasSize(10);
    assertThat(planner.cql())
        .containsExactly("SELECT movie_id FROM lens.ratings WHERE user_id = ?");
    assertThat(planner.rows("select rating from ratings where movie_id = ? and user_id = ?", 4, 3))
        .containsExactly("[4.0]");
    assertThat(planner.cql())
        .containsExactly("SELECT rating FROM lens.ratings WHERE user_id = ? AND movie_id = ?");
  }

  @Test
  void scansWithoutTheWholePartitionKey() {
    assertThat(planner.rows("select c from by_two where a = 'x' and c = 2")).hasSize(1);
    assertThat(planner.cql()).containsExactly("SELECT a, c FROM lens.by_two");
    assertThat(planner.rows("select `c`, \"Mixed Name\" from by_two where b = 1 and a = 'x'"))
        .hasSize(2);
    assertThat(planner.cql())
        .containsExactly("SELECT c, \"Mixed Name\" FROM lens.by_two WHERE a = ? AND b = ?");
  }

  @Test
  void scansForADisjunctionThatIsNoKey() {
    assertThat(planner.rows("select title from movies where movie_id = 1 or title = 'Movie 2'"))
        .hasSize(2);
    assertThat(planner.cql()).containsExactly(ALL);
  }

  @Test
  void neverAsksByDecimalKeySinceEqualOnesAreStoredApart() {
    assertThat(planner.rows("select name from by_decimal where price = 1.1"))
        .containsExactlyInAnyOrder("[short]", "[long]");
    assertThat(planner.cql()).hasSize(1);
    assertThat(
            planner.plan("select name from by_decimal where price = 1.1").explanation().operators())
        .contains("CassandraScan");
  }

  @Test
  void findsUuidsInAnyCase() {
    String upper = LensFixture.ID.toString().toUpperCase(java.util.Locale.ROOT);
    for (String column : new String[] {"id", "other"}) {
      String sql = "select id from by_uuid where " + column + " = ";
      assertThat(planner.rows(sql + "'" + upper + "'")).containsExactly("[" + LensFixture.ID + "]");
      assertThat(planner.rows(sql + "?", upper)).containsExactly("[" + LensFixture.ID + "]");
      assertThat(planner.rows(sql + "'no uuid'")).isEmpty();
    }
    assertThat(planner.rows("select id from by_uuid where id in (?, 'x')", upper)).hasSize(1);
    assertThat(planner.cql()).hasSize(1);
  }

  @Test
  void stopsAtTheLimit() {
    assertThat(planner.rows("select movie_id from movies limit 5")).hasSize(5);
    assertThat(planner.cql()).containsExactly("SELECT movie_id FROM lens.movies LIMIT ?");
    assertThat(planner.rows("select movie_id from movies limit ? offset ?", 2, 48)).hasSize(2);
    assertThat(planner.cql()).containsExactly("SELECT movie_id FROM lens.movies LIMIT ?");
    assertThat(planner.rows("select movie_id from ratings where user_id = 1 limit 3")).hasSize(3);
    assertThat(planner.cql())
        .containsExactly("SELECT movie_id FROM lens.ratings WHERE user_id = ? LIMIT ?");
    assertThat(planner.rows("select title from movies limit 0")).isEmpty();
    assertThat(planner.rows("select title from movies where avg_rating > 3.4 limit 2")).hasSize(2);
    assertThat(planner.cql()).containsExactly("SELECT title, avg_rating FROM lens.movies");
  }

  @Test
  void readsOnlyTheColumnsItNeeds() {
    assertThat(planner.rows("select count(*) from movies")).containsExactly("[50]");
    assertThat(planner.cql()).containsExactly("SELECT movie_id FROM lens.movies");
    assertThat(planner.rows("select title, title t2, 1 from movies where movie_id = 1"))
        .containsExactly("[Movie 1, Movie 1, 1]");
    assertThat(planner.cql()).containsExactly(MOVIE);
    assertThat(planner.rows("select 'x' from movies where movie_id = 1")).containsExactly("[x]");
  }
}
