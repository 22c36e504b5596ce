package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values where another kind of value is wanted: converted as MariaDB does it. */
class ConversionTest {
  private final PlannerFixture planner = LensFixture.planner();

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "select date '2024-02-29' = 'abc', date '2024-02-29' > 'abc'→[false, true]",
        "select date '2024-02-29' = 20240229, date '2024-02-29' = '24/02/29'→[true, true]",
        "select date '2024-02-29' in ('abc', '2024-02-29')→[true]",
        "select cast('2024-02-30' as date), cast('x' as datetime), cast(7 as date)"
            + "→[null, null, null]",
        "select cast(cast('2024-2-9' as date) as char), cast(cast(20240229134510 as datetime) as"
            + " char)→[2024-02-09, 2024-02-29 13:45:10]",
        "select date '2024-02-29' + 0, -date '2024-02-29', '12kg' * 2→[20240229, -20240229, 24.0]",
        "select coalesce(null, 1, 'a'), coalesce(date '2024-02-29', 1)→[1, 2024-02-29]",
        "select true = 2, true = 1, (1 = 1) + 1, not 5, 5 and 'x', 0 or '2kg'"
            + "→[false, true, 2, false, false, true]",
        "select case when 0.0 then 'a' when '1' then 'b' end→[b]",
        "select count(*) from movies where movie_id % 2→[25]",
        "select 1.5 is true, 'a' is true→[true, false]",
      })
  void converts(String sql, String row) {
    assertThat(planner.rows(sql)).containsExactly(row);
  }

  @Test
  void findsKeysByTextOfDates() {
    planner.rows("select at from by_day where day = '2024-02-29'");
    assertThat(planner.cql()).containsExactly("SELECT at FROM lens.by_day WHERE day = ?");
  }
}
