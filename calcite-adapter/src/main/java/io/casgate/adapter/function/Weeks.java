package io.casgate.adapter.function;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.WeekFields;

/** Weeks by MariaDB's eight modes. */
final class Weeks {
  private static final int MONDAY_FIRST = 1;
  private static final int WITHOUT_ZERO = 2;
  private static final int DIFFERENT_FIRST_WEEK = 4;
  private static final int MODES = 8;

  private Weeks() {}

  static long number(LocalDate date, long mode) {
    WeekFields weeks = fields(mode);
    boolean withoutZero = (mode & WITHOUT_ZERO) != 0;
    return date.get(withoutZero ? weeks.weekOfWeekBasedYear() : weeks.weekOfYear());
  }

  /** The year that the week belongs to. */
  static long year(LocalDate date, long mode) {
    return date.get(fields(mode).weekBasedYear());
  }

  private static WeekFields fields(long anyMode) {
    int mode = (int) Math.floorMod(anyMode, (long) MODES);
    boolean monday = (mode & MONDAY_FIRST) != 0;
    boolean fourDays = monday == ((mode & DIFFERENT_FIRST_WEEK) == 0);
    return WeekFields.of(monday ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY, fourDays ? 4 : 7);
  }
}
