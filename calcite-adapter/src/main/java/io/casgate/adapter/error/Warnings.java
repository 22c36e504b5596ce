package io.casgate.adapter.error;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * What one execution coped with, on its way to SHOW WARNINGS; no more than MariaDB keeps.
 *
 * <p>Safe for many threads.
 */
public final class Warnings {
  private static final int MOST = 64;

  private final List<Warning> warnings = new ArrayList<>();

  /** One of them: what would be an error where a value is stored. */
  public record Warning(SqlError error, String message) {
    public Warning {
      requireNonNull(error, "error");
      requireNonNull(message, "message");
    }
  }

  /** Keeps a warning, if there is room; {@code values} fill the message. */
  public synchronized void add(SqlError error, Object... values) {
    if (warnings.size() < MOST) {
      warnings.add(new Warning(error, error.message(values)));
    }
  }

  /** All so far, the first one first. */
  public synchronized List<Warning> all() {
    return List.copyOf(warnings);
  }
}
