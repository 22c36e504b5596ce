package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.runtime.QuerySettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements that would keep too much in memory end with an error that names the limit. */
class MemoryLimitTest {
  private static final long LITTLE = 1_500;

  private final PlannerFixture planner = LensFixture.planner();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from movies order by title",
        "select title, count(*) from movies group by title",
        "select distinct title from movies",
        "select title from movies union select title from movies",
        "select title from movies intersect select title from movies",
        "select a.title from movies a join ratings r on a.movie_id = r.movie_id",
        "select a.title from movies a join movies b on a.title > b.title",
        "select title, rank() over (order by title) from movies",
        "select title from movies order by title limit 40",
        "select title from movies order by title limit 2 offset 40",
      })
  void endsWhatKeepsTooMuch(String sql) {
    assertThatThrownBy(() -> planner.rows(settings(LITTLE), sql))
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.error().number()).isEqualTo(1038))
        .hasMessageContaining("1500 bytes")
        .hasMessageContaining("sql.statement-memory");
    assertThat(planner.rows(sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select * from movies",
        "select count(*), max(title) from movies",
        "select rating, count(*) from ratings group by rating",
        "select title from movies union all select title from movies",
        "select title from movies order by title limit 3",
      })
  void letsPassWhatKeepsLittle(String sql) {
    assertThat(planner.rows(settings(6_000), sql)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select count(*) from movies a, movies b, movies c, movies d, movies e, movies f",
        "select count(*) from movies a, movies b, movies c, movies d, movies e, movies f"
            + " where a.movie_id + b.movie_id + c.movie_id + d.movie_id + e.movie_id < f.movie_id",
        "select a.user_id from ratings a join ratings b on a.rating = b.rating"
            + " join ratings c on b.rating = c.rating join ratings d on c.rating = d.rating"
            + " join ratings e on d.rating = e.rating join ratings f on e.rating = f.rating"
            + " where a.user_id + b.user_id + c.user_id + d.user_id + e.user_id < 0",
      })
  @Timeout(20)
  void endsALoopOverFewRowsAtItsTimeLimit(String sql) {
    QuerySettings defaults = QuerySettings.DEFAULTS;
    QuerySettings brief =
        new QuerySettings(
            defaults.pageSize(),
            defaults.readConsistency(),
            defaults.timeZone(),
            Optional.of(Duration.ofMillis(200)),
            defaults.memoryLimit());
    assertThatThrownBy(() -> planner.rows(brief, sql))
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.error().number()).isEqualTo(1969));
  }

  private static QuerySettings settings(long memory) {
    QuerySettings defaults = QuerySettings.DEFAULTS;
    return new QuerySettings(
        defaults.pageSize(),
        defaults.readConsistency(),
        defaults.timeZone(),
        Optional.empty(),
        memory);
  }
}
