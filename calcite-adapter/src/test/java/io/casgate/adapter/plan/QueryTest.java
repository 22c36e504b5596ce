package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.error.SqlFailure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * SELECTs that Calcite does around our reads, the hidden columns, and what bad text is answered.
 */
class QueryTest {
  private final PlannerFixture planner = LensFixture.planner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select title, rating from movies join ratings using (movie_id) where user_id = 2 and"
            + " movie_id > 7 order by movie_id→[Movie 8, 3.0] [Movie 9, 4.0]",
        "select user_id, count(*), sum(rating) from ratings group by user_id having user_id > 8"
            + "→[9, 10, 20.0]",
        "select m.movie_id, r.user_id from movies m left join ratings r on r.movie_id = m.movie_id"
            + " and r.user_id = 0 where m.movie_id between 9 and 10 order by 1→[9, 0] [10, null]",
        "select movie_id from (select movie_id, row_number() over (partition by user_id order by"
            + " rating desc, movie_id) n from ratings where user_id < 2) t where n = 1"
            + "→[4] [4]",
        "select movie_id from movies where movie_id < 3 union select user_id from ratings where"
            + " user_id < 2 order by 1→[0] [1] [2]",
        "select movie_id from movies where movie_id < 3 except select user_id from ratings where"
            + " user_id = 1 order by 1→[0] [2]",
        "with best as (select movie_id, max(rating) r from ratings group by movie_id) select"
            + " count(*) from best where r = 4→[2]",
        "select title from movies m where exists (select 1 from ratings r where r.movie_id ="
            + " m.movie_id and r.user_id = 1) and movie_id < 2 order by title→[Movie 0] [Movie 1]",
        "select title from movies where movie_id in (select movie_id from ratings where user_id ="
            + " 1) order by movie_id desc limit 1→[Movie 9]",
        "select title from movies where movie_id not in (select movie_id from ratings) and movie_id"
            + " < 11→[Movie 10]",
        "select (select max(rating) from ratings r where r.user_id = m.movie_id) from movies m"
            + " where movie_id = 3→[4.0]",
        "select * from movies join ratings using (movie_id) where movie_id = 3 and user_id = 1"
            + "→[3, Movie 3, 3.3, 1, 3.0]",
        "select count(*) from movies natural join ratings where movie_id = 3 group by"
            + " movie_id→[10]",
        "select count(*) from movies right join ratings using (movie_id) where movie_id = 3→[10]",
        "select count(*) from movies full join ratings using (movie_id) where movie_id > 8→[50]",
        "select lens.movies.title from lens.movies where movies.movie_id = 5→[Movie 5]",
        "select 'é' || '😀'→[é😀]",
        "select case when movie_id = 1 then 'a' else 'long' end from movies where movie_id in (1,"
            + " 2) order by movie_id→[a] [long]",
      })
  void answers(String sql, String rows) {
    assertThat(String.join(" ", planner.rows(sql))).isEqualTo(rows);
  }

  @Test
  void readsWhatCassandraKeepsBesideACell() {
    assertThat(
            planner.rows("select TTL(title), writetime(m.title) from movies m where movie_id = 3"))
        .containsExactly("[null, 1700000000000000]");
    assertThat(planner.cql())
        .containsExactly("SELECT TTL(title), WRITETIME(title) FROM lens.movies WHERE movie_id = ?");
  }

  @Test
  void hidesPseudoColumnsFromStarsAndNaturalJoins() {
    assertThat(planner.plan("select *, TTL(title) from movies").columns())
        .extracting(ResultColumn::label)
        .containsExactly("movie_id", "title", "avg_rating", "TTL(title)");
    assertThat(planner.plan("select m.* from movies m where writetime(title) > 1").columns())
        .hasSize(3);
    assertThat(
            planner
                .plan("select * from movies natural join ratings where TTL(title) is null")
                .columns())
        .hasSize(5);
    assertThat(
            planner.rows(
                "select count(*) from movies a natural join movies b where writetime(a.title) = 7"))
        .containsExactly("[0]");
    assertThat(planner.rows("select max(writetime(title)) from movies")).hasSize(1);
  }

  @Test
  void showsDatesOfAnyYearAsTextAlone() {
    assertThat(
            planner.rows(
                "select cast(`day` as varchar), cast(`at` as char(23)) from by_day where `day` <"
                    + " '9999-01-01'"))
        .containsExactly("[2024-02-29, 2024-02-29 01:02:03.450]");
    assertThat(
            planner.rows(
                "select cast(`day` as varchar) from by_day where `at` > '9999-12-31 00:00:00'"))
        .containsExactly("[+12000-01-01]");
    assertThat(planner.rows("select count(*) from by_day where `day` > '2024-01-01'"))
        .containsExactly("[2]");
    assertThatThrownBy(() -> planner.rows("select `day` from by_day"))
        .hasMessageContaining("'+12000-01-01' is outside the years 0001 to 9999")
        .hasMessageContaining("CAST(column AS VARCHAR)");
  }

  @Test
  void tellsColumnsToClients() {
    ResultColumn title = planner.plan("select title as t from movies").columns().get(0);
    assertThat(title.label()).isEqualTo("t");
    assertThat(title.nullable()).isTrue();
    assertThat(title.origin())
        .isEqualTo(Optional.of(new ResultColumn.Origin("lens", "movies", "title")));
    assertThat(planner.plan("select movie_id from movies").columns().get(0).nullable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select count(*), 1 +  1, 'a', MAX(title) m from movies→count(*)|1 +  1|'a'|m",
        "select *, avg_rating/2 from movies→movie_id|title|avg_rating|avg_rating/2",
        "with x as (select 1 uno) select uno, upper('b') from x order by 1→uno|upper('b')",
        "select 1+1 union all select 2 order by 1→1+1",
        "select `movie_id`, \"title\" from movies→movie_id|title",
      })
  void namesColumnsAsMariaDbDoes(String sql, String labels) {
    assertThat(planner.plan(sql).columns().stream().map(ResultColumn::label))
        .containsExactly(labels.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "selec 1→1064→1→1",
        "select 1 +→1064→1→10",
        "select * from movies where→1064→1→22",
        "select * from movie→1146→1→15",
        "select * from nosuch.movies→1049→1→15",
        "select * from a.b.c→1146→1→15",
        "select titel from movies→1054→1→8",
        "select m.nosuch from movies m→1054→1→10",
        "select x.title from movies m→1054→1→8",
        "select movie_id from movies, ratings→1052→1→8",
        "select nosuch(1)→1305→1→8",
        "select TTL(movie_id) from movies→1054→1→8",
        "select title, count(*) from movies→1140→1→8",
        "select cast('a' as nosuch)→1105→1→20",
      })
  void saysWhatIsWrongAndWhere(String sql, int number, int line, int column) {
    assertThatThrownBy(() -> planner.plan(sql))
        .isInstanceOfSatisfying(
            SqlFailure.class,
            failure -> {
              assertThat(failure.error().number()).as(failure.getMessage()).isEqualTo(number);
              assertThat(failure.position())
                  .as(failure.getMessage())
                  .contains(new SourcePosition(line, column));
            });
  }

  @Test
  void suggestsNearNames() {
    assertThatThrownBy(() -> planner.plan("select titel from movies"))
        .hasMessageContaining("Did you mean 'title'?");
    assertThatThrownBy(() -> planner.plan("select * from movie"))
        .hasMessageContaining("Did you mean 'movies'?");
    assertThat(planner.refreshes())
        .as("looked again for the column, and for the table")
        .isEqualTo(2);
  }

  @Test
  void refusesWrongParameters() {
    String sql = "select title from movies where movie_id = ?";
    assertThatThrownBy(() -> planner.rows(sql)).hasMessageContaining("1 parameters, 0 were given");
    assertThatThrownBy(() -> planner.rows(sql, "abc"))
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.error().number()).isEqualTo(1366));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select title, cast(movie_id * 1000 as tinyint) from movies where movie_id > 3→1690",
        "select 9223372036854775807 + movie_id from movies→1690",
        "select movie_id, 1e308 * (movie_id + 10) from movies→1690",
        "select cast(movie_id as tinyint) + 1 from movies where 9223372036854775807 * (movie_id +"
            + " 2) = 1→1690",
      })
  void saysWhatCannotBeComputed(String sql, int number) {
    assertThatThrownBy(() -> planner.rows(sql))
        .isInstanceOfSatisfying(
            SqlFailure.class,
            failure -> assertThat(failure.error().number()).as(sql).isEqualTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select title from movies limit ?",
        "select title from movies order by title limit ?",
        "select title from movies order by title limit 5 offset ?",
        "select title from movies where title like 'M%' limit ?",
      })
  void refusesALimitThatIsNoNumberOfRows(String sql) {
    for (Object rows : new Object[] {-1, null}) {
      assertThatThrownBy(() -> planner.rows(sql, rows))
          .isInstanceOfSatisfying(
              SqlFailure.class, failure -> assertThat(failure.error().number()).isEqualTo(1366));
    }
    assertThat(planner.rows(sql, 3)).hasSizeBetween(3, 5);
  }

  @Test
  void namesTheFirstUnknownTable() {
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(() -> planner.plan("select 1 from zzz, yyy, xxx, www"))
          .hasMessageContaining("'lens.zzz'");
    }
  }

  @Test
  void refusesToWrite() {
    assertThatThrownBy(() -> planner.plan("insert into movies values (1, 'a', 2)"))
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.error().number()).isEqualTo(1290));
  }

  @Test
  void survivesWhatIsNestedTooDeeply() {
    String sql = "select " + "(".repeat(20_000) + "1" + ")".repeat(20_000);
    assertThatThrownBy(() -> planner.plan(sql)).isInstanceOf(SqlFailure.class);
  }

  @Test
  void comparesWithArithmeticOnTheAggregateOfACorrelatedSubquery() {
    String sql =
        "select title from movies where movie_id in (select r.movie_id from ratings r where"
            + " r.movie_id > (select 1.5 * sum(s.movie_id) - 3 from ratings s where s.movie_id ="
            + " r.movie_id and s.user_id = r.user_id)) order by movie_id";
    assertThat(planner.rows(sql))
        .containsExactly(
            "[Movie 0]", "[Movie 1]", "[Movie 2]", "[Movie 3]", "[Movie 4]", "[Movie 5]");
  }

  @Test
  void agreesOnWhatMayBeNullAroundConstantArgumentsOfAggregates() {
    String sql =
        "select user_id > 3, count(*), count((user_id > 3)), sum(movie_id), min(repeat('5 ', 2)),"
            + " max(coalesce('a', rating)) from ratings group by 1 order by 1, 2, 3, 4, 5, 6";
    assertThat(planner.rows(sql))
        .containsExactly("[false, 40, 40, 180, 5 5 , a]", "[true, 60, 60, 270, 5 5 , a]");
    assertThat(
            planner.rows(
                "select count(*), count((user_id > 3)), sum(strcmp('a', '-7')), min(nullif('-7',"
                    + " 7)), max(movie_id) from ratings group by user_id < 100 order by 1, 2, 3, 4,"
                    + " 5"))
        .containsExactly("[100, 100, 100, -7, 9]");
  }

  @Test
  void limitsTheRowsOfACountAndNotWhatItCounts() {
    String count = "select count(*) from ratings where user_id ";
    assertThat(planner.rows(count + "in (1, 2, 3) limit 1")).containsExactly("[30]");
    assertThat(planner.rows(count + "= 1 order by 1 limit 1")).containsExactly("[10]");
    assertThat(planner.rows(count + "= 1 limit 10 offset 1")).isEmpty();
    assertThat(planner.rows(count + "= 1 limit ?", 0)).isEmpty();
  }

  @Test
  void knowsWhichPlansAreSoonDone() {
    assertThat(isQuick("select title from movies where movie_id = 17")).isTrue();
    assertThat(isQuick("select 1")).isTrue();
    assertThat(isQuick("select title from movies")).isFalse();
    assertThat(isQuick("select a.title from movies a, movies b where a.movie_id = 1")).isFalse();
    assertThat(isQuick("select sleep(1)")).isFalse();
    assertThat(isQuick("select title from movies where movie_id = 1 and title rlike '(a+)+$'"))
        .isFalse();
  }

  private boolean isQuick(String sql) {
    return planner.plan(sql).explanation().quick();
  }
}
