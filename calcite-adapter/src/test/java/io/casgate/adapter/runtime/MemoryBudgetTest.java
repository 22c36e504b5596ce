package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import org.junit.jupiter.api.Test;

/** What statements may hold, each and together. */
class MemoryBudgetTest {
  private static final long MEGABYTE = 1 << 20;

  private final MemoryPool pool = new MemoryPool(4 * MEGABYTE);

  @Test
  void refusesWhatOthersHold() {
    MemoryBudget first = new MemoryBudget(8 * MEGABYTE, pool);
    MemoryBudget second = new MemoryBudget(8 * MEGABYTE, pool);
    first.hold("sort", 3 * MEGABYTE);
    assertFailure(() -> second.hold("sort", 2 * MEGABYTE), SqlError.MEMORY_IN_USE);
    first.release();
    second.hold("another", MEGABYTE);
    second.release();
    assertThat(pool.free()).isEqualTo(4 * MEGABYTE);
  }

  @Test
  void refusesWhatIsTooMuchForOne() {
    MemoryBudget one = new MemoryBudget(MEGABYTE, pool);
    assertFailure(() -> one.hold("sort", MEGABYTE + 1), SqlError.OUT_OF_MEMORY);
    one.release();
    assertThat(pool.free()).isEqualTo(4 * MEGABYTE);
  }

  @Test
  void takesNothingAfterItsEnd() {
    MemoryBudget one = new MemoryBudget(2 * MEGABYTE, pool);
    one.hold("sort", MEGABYTE);
    one.release();
    assertFailure(() -> one.hold("sort", MEGABYTE), SqlError.INTERRUPTED);
    one.release();
    assertThat(pool.free()).isEqualTo(4 * MEGABYTE);
  }

  @Test
  void holdsNoMoreForAHolderThatBeginsAnew() {
    MemoryBudget one = new MemoryBudget(8 * MEGABYTE, pool);
    for (int i = 0; i < 10; i++) {
      one.begin("inner");
      one.hold("inner", 3 * MEGABYTE);
    }
    assertThat(pool.free()).isEqualTo(MEGABYTE);
  }

  private static void assertFailure(Runnable work, SqlError error) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.error()).isEqualTo(error));
  }
}
