package io.casgate.adapter.error;

/** A place in the text of a statement as the client sent it; both numbers start at 1. */
public record SourcePosition(int line, int column) {
  public SourcePosition {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line " + line + ", column " + column);
    }
  }
}
