package io.casgate.adapter.sql;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SourcePosition;
import java.util.List;

/**
 * A statement after the lexer: its tokens, and the same statement in canonical text for the
 * grammar, with the way back to places in what the client sent.
 */
public final class LexedStatement {
  private final String source;
  private final List<SqlToken> tokens;
  private final String canonicalText;
  private final PositionMap positions;

  LexedStatement(
      String source, List<SqlToken> tokens, String canonicalText, PositionMap positions) {
    this.source = requireNonNull(source, "source");
    this.tokens = List.copyOf(tokens);
    this.canonicalText = requireNonNull(canonicalText, "canonicalText");
    this.positions = requireNonNull(positions, "positions");
  }

  /** The text as the client sent it. */
  public String source() {
    return source;
  }

  /** The tokens without comments; the last one is END. */
  public List<SqlToken> tokens() {
    return tokens;
  }

  public String canonicalText() {
    return canonicalText;
  }

  /** Whether nothing but comments and semicolons was sent. */
  public boolean isEmpty() {
    return tokens.size() == 1;
  }

  /** Where in the client's text a place of the canonical text is. */
  public SourcePosition toSource(SourcePosition canonical) {
    return positions.toSource(canonical);
  }
}
