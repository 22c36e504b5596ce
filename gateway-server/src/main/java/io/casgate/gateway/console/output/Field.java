package io.casgate.gateway.console.output;

import static java.util.Objects.requireNonNull;

/** A column of a result: its label and whether its values stand at the right, as numbers do. */
public record Field(String label, Alignment alignment) {
  /** Where the values of a column stand. */
  public enum Alignment {
    LEFT,
    RIGHT
  }

  public Field {
    requireNonNull(label, "label");
    requireNonNull(alignment, "alignment");
  }
}
