package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.error.SqlFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists of ten thousand elements, on keys and elsewhere: they are planned, and soon. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LongListTest {
  private static final int ELEMENTS = 10_000;

  private final PlannerFixture planner = LensFixture.planner();

  private static String literals(String each) {
    return IntStream.range(0, ELEMENTS)
        .mapToObj(i -> each.replace("#", String.valueOf(i)))
        .collect(Collectors.joining(", "));
  }

  private static String markers(String each) {
    return String.join(", ", Collections.nCopies(ELEMENTS, each));
  }

  private static Object[] numbers(int count) {
    return IntStream.range(0, count).boxed().toArray();
  }

  @Test
  void findsKeysByLiterals() {
    assertThat(planner.rows("select title from movies where movie_id in (" + literals("#") + ")"))
        .hasSize(50);
  }

  @Test
  void findsKeysByParameters() {
    assertThat(
            planner.rows(
                "select title from movies where movie_id in (" + markers("?") + ")",
                numbers(ELEMENTS)))
        .hasSize(50);
  }

  @Test
  void findsRowsOfKeys() {
    String sql = "select rating from ratings where (user_id, movie_id) in (";
    assertThat(planner.rows(sql + literals("(#, 1)") + ")")).hasSize(10);
    Object[] values = new Object[2 * ELEMENTS];
    Arrays.fill(values, 1);
    assertThat(planner.rows(sql + markers("(?, ?)") + ")", values)).hasSize(1);
  }

  @Test
  void comparesOtherColumnsWithAllElements() {
    String sql = "select movie_id from movies where title ";
    assertThat(planner.rows(sql + "in (" + literals("'Movie #'") + ")")).hasSize(50);
    assertThat(planner.rows(sql + "not in (" + literals("'Movie 1#'") + ")")).hasSize(40);
    assertThat(planner.rows(sql + "in (" + markers("?") + ")", texts())).hasSize(1);
    assertThat(planner.rows(sql + "in (NULL, " + literals("'Movie #'") + ")")).hasSize(50);
    assertThat(planner.rows(sql + "not in (NULL, " + literals("'Movie 1#'") + ")")).isEmpty();
  }

  private static Object[] texts() {
    List<Object> texts = new ArrayList<>(Collections.nCopies(ELEMENTS - 1, null));
    texts.add("Movie 7");
    return texts.toArray();
  }

  @Test
  void comparesNumbersOfAnyScale() {
    assertThat(
            planner.rows("select title from movies where avg_rating in (" + literals("#.10") + ")"))
        .hasSize(2);
    assertThat(
            planner.rows(
                "select movie_id from movies where movie_id + 1 in (" + literals("#") + ")"))
        .hasSize(50);
    assertThat(
            planner.rows("select user_id from ratings where rating in (" + literals("#.0") + ")"))
        .hasSize(100);
  }

  @Test
  void refusesListsThatWouldTakeTooMuchMemoryToPlan() {
    String sql = "select 1 in (" + String.join(", ", Collections.nCopies(60_000, "1")) + ")";
    assertThatThrownBy(() -> planner.plan(sql))
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.error().number()).isEqualTo(1041));
  }

  @Test
  void findsUuidsInAnyCase() {
    String upper = "'" + LensFixture.ID.toString().toUpperCase(java.util.Locale.ROOT) + "'";
    String list = literals("'#'") + ", " + upper;
    assertThat(planner.rows("select id from by_uuid where other in (" + list + ")")).hasSize(1);
    assertThat(planner.rows("select id from by_uuid where id in (" + list + ")")).hasSize(1);
  }

  @Test
  void tellsTruthInSelectLists() {
    assertThat(planner.rows("select movie_id in (" + literals("#") + ") from movies limit 1"))
        .containsExactly("[true]");
  }
}
