package io.casgate.adapter.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Pages of wide rows stay small, and those of narrow ones become as large as was asked for. */
class RowsPerPageTest {
  private final RowsPerPage pages = new RowsPerPage();

  @Test
  void asksForNoMoreThanWanted() {
    assertThat(pages.atMost(3)).isEqualTo(3);
    pages.learn(500, 500 * 10);
    assertThat(pages.atMost(700)).isEqualTo(700);
  }

  @Test
  void growsOverNarrowRows() {
    assertThat(pages.atMost(10_000)).isEqualTo(500);
    pages.learn(500, 500 * 100);
    assertThat(pages.atMost(10_000)).isEqualTo(4_000);
    pages.learn(4_000, 4_000 * 100);
    assertThat(pages.atMost(10_000)).isEqualTo(10_000);
  }

  @Test
  void keepsPagesOfWideRowsSmall() {
    pages.learn(500, 500 * 20_000);
    assertThat(pages.atMost(10_000)).isEqualTo(209);
    pages.learn(209, 209 * 1_000_000);
    assertThat(pages.atMost(10_000)).isEqualTo(4);
    pages.learn(1, 100_000_000);
    assertThat(pages.atMost(10_000)).isEqualTo(1);
  }

  @Test
  void growsAgainWhenRowsBecomeNarrow() {
    pages.learn(1, 100_000_000);
    for (int i = 0; i < 10; i++) {
      int rows = pages.atMost(10_000);
      pages.learn(rows, rows * 100);
    }
    assertThat(pages.atMost(10_000)).isEqualTo(10_000);
  }

  @Test
  void learnsLittleFromFewRows() {
    pages.learn(0, 100);
    pages.learn(3, 30);
    assertThat(pages.atMost(10_000)).isEqualTo(500);
  }

  @Test
  void takesAPageOfUnknownSizeForNarrow() {
    pages.learn(500, -1);
    assertThat(pages.atMost(10_000)).isEqualTo(4_000);
  }
}
