package io.casgate.adapter.type;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The elements of a long IN list in one execution: what compiled code asks instead of comparing
 * with each of them. Elements are rows of one or several values.
 */
public final class Membership {
  private final Set<List<Object>> whole = new HashSet<>();
  private final List<List<Object>> withNull = new ArrayList<>();
  private final List<Boolean> approximate;

  /**
   * @param rows null for NULL
   * @param approximate for each column, whether it is compared as DOUBLE
   */
  public Membership(List<List<Object>> rows, List<Boolean> approximate) {
    this.approximate = List.copyOf(approximate);
    for (List<Object> row : rows) {
      List<Object> comparable = comparable(row);
      if (comparable.contains(null)) {
        withNull.add(comparable);
      } else {
        whole.add(comparable);
      }
    }
  }

  public static @Nullable Boolean memberOfList(@Nullable Object a, Object members) {
    return of(members).has(Arrays.asList(a));
  }

  public static @Nullable Boolean memberOfPairs(
      @Nullable Object a, @Nullable Object b, Object members) {
    return of(members).has(Arrays.asList(a, b));
  }

  public static @Nullable Boolean memberOfTriples(
      @Nullable Object a, @Nullable Object b, @Nullable Object c, Object members) {
    return of(members).has(Arrays.asList(a, b, c));
  }

  private static Membership of(Object members) {
    return (Membership) requireNonNull(members, "members");
  }

  /** TRUE, FALSE, or null where a NULL leaves it open. */
  private @Nullable Boolean has(List<@Nullable Object> values) {
    List<Object> row = comparable(values);
    if (row.contains(null)) {
      boolean open =
          whole.stream().anyMatch(one -> mayEqual(one, row))
              || withNull.stream().anyMatch(one -> mayEqual(one, row));
      return open ? null : Boolean.FALSE;
    }
    if (whole.contains(row)) {
      return Boolean.TRUE;
    }
    return withNull.stream().anyMatch(one -> mayEqual(one, row)) ? null : Boolean.FALSE;
  }

  private static boolean mayEqual(List<Object> a, List<Object> b) {
    for (int i = 0; i < a.size(); i++) {
      if (a.get(i) != null && b.get(i) != null && !a.get(i).equals(b.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<Object> comparable(List<@Nullable Object> row) {
    List<Object> comparable = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      comparable.add(value instanceof Number number ? comparable(number, i) : value);
    }
    return comparable;
  }

  /** The form that equal numbers share; NaN is itself alone, so that nothing equals it. */
  private Object comparable(Number number, int column) {
    if (approximate.get(column)) {
      double value = number.doubleValue();
      return Double.isNaN(value) ? new Object() : (Object) HashKey.doubleKey(value);
    }
    return number instanceof BigDecimal decimal
        ? HashKey.decimalKey(decimal)
        : HashKey.decimalKey(BigDecimal.valueOf(number.longValue()));
  }
}
