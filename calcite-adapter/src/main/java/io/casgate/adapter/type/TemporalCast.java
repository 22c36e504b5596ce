package io.casgate.adapter.type;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.calcite.linq4j.function.Strict;

/**
 * Dates and timestamps as text, of any year: what compiled code calls for CAST AS VARCHAR.
 * Calcite's own casts end at the year 9999 and drop milliseconds.
 */
@Strict
public final class TemporalCast {
  private static final long MILLIS_PER_SECOND = 1000;
  private static final int NANOS_PER_MILLI = 1_000_000;

  private TemporalCast() {}

  /** A DATE, given in days since 1970. */
  public static String dateText(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** A TIMESTAMP without digits of the second, given in milliseconds of the wall clock. */
  public static String secondsText(long millis) {
    return TemporalText.of(wallClock(millis - Math.floorMod(millis, MILLIS_PER_SECOND)));
  }

  /** A TIMESTAMP(3), given in milliseconds of the wall clock. */
  public static String millisText(long millis) {
    return TemporalText.ofMillis(wallClock(millis));
  }

  private static LocalDateTime wallClock(long millis) {
    int nanos = (int) Math.floorMod(millis, MILLIS_PER_SECOND) * NANOS_PER_MILLI;
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, MILLIS_PER_SECOND), nanos, ZoneOffset.UTC);
  }
}
