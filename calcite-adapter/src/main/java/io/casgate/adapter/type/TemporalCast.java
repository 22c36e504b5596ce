package io.casgate.adapter.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.function.SemiStrict;
import org.apache.calcite.linq4j.function.Strict;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Dates and timestamps to and from text and numbers: what compiled code calls for CAST. As text
 * they are of any year and keep their milliseconds; what is no date is NULL, with a warning.
 */
@Strict
public final class TemporalCast {
  private static final long MILLIS_PER_SECOND = 1000;
  private static final int NANOS_PER_MILLI = 1_000_000;

  /** Earlier than any timestamp that Cassandra has. */
  private static final long BEFORE_ALL = Long.MIN_VALUE;

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

  /** A DATE as the number YYYYMMDD. */
  public static long dateAsInteger(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return (date.getYear() * 100L + date.getMonthValue()) * 100 + date.getDayOfMonth();
  }

  /** A TIMESTAMP as the number YYYYMMDDhhmmss. */
  public static long timestampAsInteger(long millis) {
    LocalDateTime time = wallClock(millis);
    long day = dateAsInteger((int) time.toLocalDate().toEpochDay());
    return ((day * 100 + time.getHour()) * 100 + time.getMinute()) * 100 + time.getSecond();
  }

  /** A TIMESTAMP(3) as the number YYYYMMDDhhmmss.mmm. */
  public static BigDecimal timestampAsDecimal(long millis) {
    long fraction = Math.floorMod(millis, MILLIS_PER_SECOND);
    return BigDecimal.valueOf(timestampAsInteger(millis) * MILLIS_PER_SECOND + fraction, 3);
  }

  /** A TIMESTAMP without its fraction of the second. */
  public static long wholeSeconds(long millis) {
    return millis - Math.floorMod(millis, MILLIS_PER_SECOND);
  }

  /** Marks what a statement casts to a date or timestamp; what is none is NULL. */
  public static long declaredTemporal(long millis) {
    return millis;
  }

  @SemiStrict
  public static @Nullable Integer textAsDate(DataContext root, String text) {
    Optional<LocalDateTime> time = read(root, text, "date");
    return time.isEmpty() ? null : (Integer) (int) time.get().toLocalDate().toEpochDay();
  }

  @SemiStrict
  public static @Nullable Long textAsTimestamp(DataContext root, String text) {
    Optional<LocalDateTime> time = read(root, text, "datetime");
    return time.isEmpty() ? null : (Long) millis(time.get());
  }

  @SemiStrict
  public static @Nullable Integer numberAsDate(DataContext root, BigDecimal number) {
    Optional<LocalDateTime> time = read(root, number);
    return time.isEmpty() ? null : (Integer) (int) time.get().toLocalDate().toEpochDay();
  }

  @SemiStrict
  public static @Nullable Long numberAsTimestamp(DataContext root, BigDecimal number) {
    Optional<LocalDateTime> time = read(root, number);
    return time.isEmpty() ? null : (Long) millis(time.get());
  }

  /** A text that is compared with a date: what is none comes before all of them. */
  public static long textComparedAsTimestamp(DataContext root, String text) {
    return read(root, text, "datetime").map(TemporalCast::millis).orElse(BEFORE_ALL);
  }

  /** A number that is compared with a date: what is none comes before all of them. */
  public static long numberComparedAsTimestamp(DataContext root, BigDecimal number) {
    return read(root, number).map(TemporalCast::millis).orElse(BEFORE_ALL);
  }

  /** The wall clock that a text says in full and nothing else; empty for any other text. */
  public static Optional<LocalDateTime> wallClock(String text) {
    return TemporalSyntax.read(text)
        .filter(TemporalSyntax.Reading::whole)
        .map(TemporalSyntax.Reading::value);
  }

  private static Optional<LocalDateTime> read(DataContext root, String text, String type) {
    Optional<TemporalSyntax.Reading> reading = TemporalSyntax.read(text);
    if (reading.isEmpty()) {
      CastWarnings.noDate(root, text);
    } else if (!reading.get().whole()) {
      CastWarnings.truncated(root, type, text);
    }
    return reading.map(TemporalSyntax.Reading::value);
  }

  private static Optional<LocalDateTime> read(DataContext root, BigDecimal number) {
    Optional<LocalDateTime> time = TemporalSyntax.read(number);
    if (time.isEmpty()) {
      CastWarnings.noDate(root, Destination.shown(number));
    }
    return time;
  }

  private static long millis(LocalDateTime wallClock) {
    return wallClock.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static LocalDateTime wallClock(long millis) {
    int nanos = (int) Math.floorMod(millis, MILLIS_PER_SECOND) * NANOS_PER_MILLI;
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, MILLIS_PER_SECOND), nanos, ZoneOffset.UTC);
  }
}
