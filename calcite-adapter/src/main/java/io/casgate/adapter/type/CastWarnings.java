package io.casgate.adapter.type;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.Warnings;
import org.apache.calcite.DataContext;

/** What conversions and divisions in compiled code tell the statement that runs. */
public final class CastWarnings {
  /** The name under which a {@link DataContext} has the statement's {@link Warnings}, if it has. */
  public static final String KEY = "casgate.warnings";

  private static final int SHOWN_LENGTH = 64;

  private CastWarnings() {}

  /** A text that begins with a value of the type, or with none: the rest did not count. */
  static void truncated(DataContext root, String type, String text) {
    add(root, SqlError.TRUNCATED_VALUE, type, shown(text));
  }

  static void noDate(DataContext root, String text) {
    add(root, SqlError.WRONG_DATETIME, shown(text));
  }

  static void overflow(DataContext root, Object value, String type) {
    add(root, SqlError.CAST_OVERFLOW, shown(value.toString()), type);
  }

  static void add(DataContext root, SqlError error, Object... values) {
    if (root.get(KEY) instanceof Warnings warnings) {
      warnings.add(error, values);
    }
  }

  private static String shown(String text) {
    return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
  }
}
