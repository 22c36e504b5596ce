package io.casgate.gateway.session;

import static java.util.Objects.requireNonNull;

/** A value as a SET statement or a client property writes it, not yet checked. */
public record VariableValue(Kind kind, String text) {
  /** What was written. */
  public enum Kind {
    /** A quoted string, or a property, whose text may be a number as well. */
    TEXT,
    /** An unquoted word, such as ON or a name. */
    WORD,
    NUMBER,
    NULL,
    /** {@code DEFAULT}: back to what the configuration says. */
    DEFAULT
  }

  public static final VariableValue DEFAULT = new VariableValue(Kind.DEFAULT, "DEFAULT");

  public VariableValue {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
  }

  /** A client property: all of them are texts, and numbers may be among them. */
  static VariableValue ofProperty(String text) {
    boolean number = text.matches("-?\\d+(\\.\\d+)?");
    return new VariableValue(number ? Kind.NUMBER : Kind.TEXT, text);
  }
}
