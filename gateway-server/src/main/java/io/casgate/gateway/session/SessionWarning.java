package io.casgate.gateway.session;

import static java.util.Objects.requireNonNull;

/** A line of SHOW WARNINGS: something that a statement coped with. */
public record SessionWarning(Level level, int code, String message) {
  /** MariaDB's levels. */
  public enum Level {
    NOTE,
    WARNING,
    ERROR
  }

  public SessionWarning {
    requireNonNull(level, "level");
    requireNonNull(message, "message");
  }
}
