package io.casgate.gateway.console.output;

import static java.util.Objects.requireNonNull;

/** One value of a result row as text, with as much of its type as the formats differ by. */
public record Cell(Kind kind, String text) {
  /** How a format may write the value. */
  public enum Kind {
    NULL,
    TEXT,
    NUMBER,
    BOOLEAN,
    /** Hexadecimal digits after {@code 0x}. */
    BINARY
  }

  public static final Cell NULL = new Cell(Kind.NULL, "NULL");

  public Cell {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }

  public boolean isNull() {
    return kind == Kind.NULL;
  }
}
