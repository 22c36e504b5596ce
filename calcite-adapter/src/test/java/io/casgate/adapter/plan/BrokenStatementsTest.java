package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.error.SqlFailure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Statements that are wrong: number, SQLSTATE, column and hint of each. The numbers are those of a
 * MariaDB 10.11 server, but for some: an unknown type in CONVERT (there 4161, which the grammar
 * does not tell), a table of an unknown database (there 1146), a row compared with a scalar (there
 * 4078), DISTINCT said twice (no error there), and variables, which only a session knows (1193).
 */
class BrokenStatementsTest {
  private final PlannerFixture planner = LensFixture.planner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      emptyValue = "",
      value = {
        "selec title from movies→1064→42000→1→",
        "select→1064→42000→1→",
        "select from movies→1064→42000→8→",
        "select title movies from→1064→42000→21→",
        "select title, from movies→1064→42000→13→",
        "select * from movies where→1064→42000→22→",
        "select * from movies where movie_id =→1064→42000→37→",
        "select * from movies where movie_id = = 1→1064→42000→37→",
        "select * from movies where (movie_id = 1→1064→42000→41→",
        "select * from movies where movie_id = 1)→1064→42000→40→",
        "select * from movies order title→1064→42000→22→",
        "select * from movies group title→1064→42000→22→",
        "select * from movies limit→1064→42000→22→",
        "select * from movies limit -1→1064→42000→22→",
        "select * from movies limit 'a'→1064→42000→22→",
        "select * from movies limit 1 2→1064→42000→30→",
        "select case when 1 then 2 from movies→1064→42000→27→",
        "select cast(title as) from movies→1064→42000→21→",
        "select cast(title signed) from movies→1064→42000→19→",
        "select convert(title, nosuch) from movies→1105→HY000→23→",
        "select 'abc from movies→1064→42000→8→",
        "select \"abc from movies→1064→42000→8→",
        "select `abc from movies→1064→42000→8→",
        "select /* abc from movies→1064→42000→8→",
        "select 1; select 2→1064→42000→9→",
        "select * from movies join→1064→42000→22→",
        "select * from movies join ratings on→1064→42000→35→",
        "select * from movies left ratings on true→1064→42000→22→",
        "select count(distinct) from movies→1064→42000→22→",
        "select * from movies where movie_id in ()→1064→42000→41→",
        "select * from movies where movie_id between 1→1064→42000→45→",
        "select * from movies where title like→1064→42000→34→",
        "select title from movies union→1064→42000→26→",
        "select title from movies union select 1, 2→1222→21000→39→",
        "select * from movie→1146→42S02→15→Did you mean 'movies'?",
        "select * from nosuch.movies→1049→42000→15→SHOW DATABASES lists the keyspaces.",
        "select titel from movies→1054→42S22→8→Did you mean 'title'?",
        "select m.titel from movies m→1054→42S22→10→Did you mean 'title'?",
        "select x.title from movies m→1054→42S22→8→",
        "select movie_id from movies, ratings"
            + "→1052→23000→8→Qualify it with a table name or alias.",
        "select nosuch(1)→1305→42000→8→",
        "select title, count(*) from movies"
            + "→1140→42000→8→Group by it, or take one value of the group, such as MIN or MAX.",
        "select title from movies where count(*) > 1"
            + "→1111→HY000→32→HAVING can test what a group adds up to.",
        "select title from movies group by movie_id"
            + "→1055→42000→8→Group by it too, or take one value of the group, such as MIN or MAX.",
        "select upper() from movies→1582→42000→8→",
        "select upper(1, 2)→1582→42000→8→",
        "select max(count(*)) from movies"
            + "→1111→HY000→8→HAVING can test what a group adds up to.",
        "select * from movies m, ratings m→1066→42000→25→Give one of them another alias.",
        "select (select movie_id, title from movies)"
            + "→1241→21000→8→The subquery must select as many.",
        "select movie_id from movies where movie_id = (select movie_id, title from movies)"
            + "→1241→21000→46→The subquery must select as many.",
        "select date '2024-02-30'→1525→HY000→8→",
        "select timestamp 'noon'→1525→HY000→8→",
        "select title from movies order by nosuch→1054→42S22→35→",
        "select title from movies order by 7→1054→42S22→35→",
        "select interval 1 fortnight→1064→42000→17→",
        "with x as (select 1) select * from y"
            + "→1146→42S02→36→SHOW TABLES FROM `lens` lists its tables.",
        "select distinct distinct title from movies→1064→42000→17→",
        "select sum(title) over (order) from movies→1064→42000→25→",
        "select title as from movies→1064→42000→14→",
        "select group from movies→1064→42000→8→",
        "select @@nosuch→1064→42000→8→",
      })
  void saysWhatIsWrongAndWhere(String sql, int number, String state, int column, String hint) {
    assertThatThrownBy(() -> planner.plan(sql))
        .isInstanceOfSatisfying(
            SqlFailure.class,
            failure -> {
              assertThat(failure.error().number()).as(failure.getMessage()).isEqualTo(number);
              assertThat(failure.error().sqlState()).isEqualTo(state);
              assertThat(failure.position()).contains(new SourcePosition(1, column));
              assertThat(failure.getMessage())
                  .endsWith(hint == null ? "column " + column + ")" : " Hint: " + hint);
            });
  }
}
