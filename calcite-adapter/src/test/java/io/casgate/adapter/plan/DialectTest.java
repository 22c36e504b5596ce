package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MariaDB's spellings of what SQL can say, and what they answer. */
class DialectTest {
  private final PlannerFixture planner = LensFixture.planner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      value = {
        "select title from movies order by movie_id limit 2,1→[Movie 2]",
        "select 1 <=> null, null <=> null, 1 != 2→[false, true, true]",
        "select 7 % 3, 7 mod 3, mod(7, 3)→[1, 1, 1]",
        "select true && false, !true, !(1 = 2), a&&b from (select true a, false b) t"
            + "→[false, false, true, false]",
        "select 'Movie' regexp '^M', 'Movie' rlike 'x', 'a' not regexp 'b'→[true, false, true]",
        "select 5 & 3, 5 ^ 1, 1 << 3→[1, 4, 8]",
        "select x'41', 0x4142, b'1', 0b11→[[65], [65, 66], [1], [3]]",
        "select 0xFF + 1, b'101' + 0, 2 * x'10'→[256, 5, 0.0]",
        "select _utf8'é', _utf8mb4 'q', N'x', n'y'→[é, q, x, y]",
        "select _latin1'abc', _latin1'é', _binary'a'→[abc, Ã©, [97]]",
        "select 'a' 'b', 'x' as 'my name'→[ab, x]",
        "select cast('12' as signed), cast('12' as unsigned integer), cast(12 as signed int)"
            + "→[12, 12, 12]",
        "select cast(12 as char), cast(123 as char(2)), cast('a' as binary)→[12, 12, [97]]",
        "select cast(cast('2024-01-02 03:04:05' as datetime) as char)→[2024-01-02 03:04:05]",
        "select cast(cast('2024-01-02' as date) as char), cast('1.5' as double)"
            + "→[2024-01-02, 1.5]",
        "select convert('12', signed), convert(12, char), convert('a' using utf8)→[12, 12, a]",
        "select convert(concat('1', '.5'), decimal(3, 1))→[1.5]",
        "select group_concat(movie_id order by movie_id desc separator '|') from movies where"
            + " movie_id < 3→[2|1|0]",
        "select user_id, count(*) from ratings where user_id < 2 group by user_id with rollup"
            + " order by 2, 1→[0, 10] [1, 10] [null, 20]",
        "select title from movies where movie_id = 1 for update→[Movie 1]",
        "select title from movies where movie_id = 1 lock in share mode→[Movie 1]",
        "select straight_join m.title from movies m straight_join ratings r on m.movie_id ="
            + " r.movie_id where r.user_id = 1 and r.movie_id = 2→[Movie 2]",
        "select title from movies use index (primary) where movie_id = 1→[Movie 1]",
        "select title from movies m force index for order by (a, b) ignore key (c) where movie_id"
            + " = 1→[Movie 1]",
        "select sql_calc_found_rows title from movies where movie_id = 1→[Movie 1]",
        "select sql_no_cache distinctrow title from movies where movie_id = 1→[Movie 1]",
        "select sql_cache from (select 1 sql_cache) t→[1]",
        "select 1 from dual where 1 = 1 limit 1→[1]",
        "select count(*) from movies having count(*) > 1→[50]",
        "select max(movie_id) m from movies having m > 1→[49]",
        "select movie_id m, count(*) from movies where movie_id < 2 group by m having m > 0"
            + "→[1, 1]",
        "select cast({d '2024-01-02'} as char), cast({ts '2024-01-02 03:04:05'} as char)"
            + "→[2024-01-02, 2024-01-02 03:04:05]",
        "select {fn upper({fn concat('a', 'b')})}, cast({t '01:02:03'} as char)→[AB, 01:02:03]",
        "select m.title from {oj movies m left outer join ratings r on m.movie_id = r.movie_id and"
            + " r.user_id = 99} where m.movie_id = 3→[Movie 3]",
        "select title from movies where title like 'Movie 4!_' {escape '!'}→",
        "select day(day), month(day), year(day) from by_day where day = '2024-02-29'→[29, 2, 2024]",
      })
  void answersInMariaDbsWords(String sql, String rows) {
    assertThat(String.join(" ", planner.rows(sql))).isEqualTo(rows == null ? "" : rows);
  }

  @Test
  void readsAStatementOfAMegabyte() {
    String text = "x".repeat(1_000_000);
    assertThat(planner.rows("select count(*) /*" + text + "*/ from movies"))
        .containsExactly("[50]");
    assertThat(planner.rows("select count(*) from movies where title = '" + text + "'"))
        .containsExactly("[0]");
  }

  @Test
  void readsAThousandColumns() {
    String columns =
        IntStream.range(0, 1000).mapToObj(i -> "title as c" + i).collect(Collectors.joining(","));
    assertThat(planner.plan("select " + columns + " from movies").columns()).hasSize(1000);
  }
}
