package io.casgate.adapter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of ten thousand elements, on keys and elsewhere. */
class LongListTest {
  private static final int ELEMENTS = 10_000;

  private final PlannerFixture planner = LensFixture.planner();

  private static String literals(String each) {
    return IntStream.range(0, ELEMENTS)
        .mapToObj(i -> each.replace("#", "" + i))
        .collect(Collectors.joining(", "));
  }

  private static String markers() {
    return String.join(", ", Collections.nCopies(ELEMENTS, "?"));
  }

  private static Object[] numbers() {
    return IntStream.range(0, ELEMENTS).boxed().toArray();
  }

  private void timed(String what, Runnable run) {
    long start = System.nanoTime();
    try {
      run.run();
    } catch (Throwable e) {
      System.out.println("STATS failed " + what + " " + e);
    }
    System.out.println("STATS " + what + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  @Test
  void plan() {
    planner.plan("select title from movies where title in ('a', 'b')");
    timed(
        "key literals",
        () -> planner.rows("select title from movies where movie_id in (" + literals("#") + ")"));
    timed(
        "text literals",
        () ->
            planner.rows(
                "select title from movies where title in (" + literals("'Movie #'") + ")"));
    timed(
        "key parameters",
        () ->
            planner.rows(
                "select title from movies where movie_id in (" + markers() + ")", numbers()));
    timed(
        "text parameters",
        () ->
            planner.rows("select title from movies where title in (" + markers() + ")", numbers()));
    timed(
        "rows",
        () ->
            planner.rows(
                "select rating from ratings where (user_id, movie_id) in ("
                    + literals("(#, 1)")
                    + ")"));
    assertThat(1).isOne();
  }
}
