package io.casgate.adapter.sql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SourcePosition;

/**
 * A token of a statement: the command parser walks over a list of them.
 *
 * @param text as written, quotes included
 * @param value without quotes and escapes
 * @param offset index of its first character in the statement
 */
public record SqlToken(Kind kind, String text, String value, int offset, SourcePosition position) {
  /** The lexical class of a token. */
  public enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    /** {@code ?} */
    PARAMETER,
    /** {@code @@name} or {@code @name}, the at-signs in its text. */
    VARIABLE,
    SYMBOL,
    /** The end of the statement. */
    END
  }

  public SqlToken {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    requireNonNull(value, "value");
    requireNonNull(position, "position");
  }

  /** Whether this is the unquoted word {@code word}, in any case, or the symbol. */
  public boolean is(String word) {
    return (kind == Kind.WORD || kind == Kind.SYMBOL) && value.equalsIgnoreCase(word);
  }

  /** Whether this can stand for a name. */
  public boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }
}
