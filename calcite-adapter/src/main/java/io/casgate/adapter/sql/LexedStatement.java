package io.casgate.adapter.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A statement after the lexer: its tokens (the last is END), and the same statement in canonical
 * text for the grammar, line for line and, where quoting allows, column for column.
 */
public record LexedStatement(String source, List<SqlToken> tokens, String canonicalText) {
  public LexedStatement {
    requireNonNull(source, "source");
    tokens = List.copyOf(tokens);
    requireNonNull(canonicalText, "canonicalText");
  }

  /** Whether nothing but comments and semicolons was sent. */
  public boolean isEmpty() {
    return tokens.size() == 1;
  }
}
