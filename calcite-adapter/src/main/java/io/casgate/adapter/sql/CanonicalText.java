package io.casgate.adapter.sql;

import io.casgate.adapter.error.SourcePosition;
import java.util.ArrayList;
import java.util.List;

/** The canonical text while the lexer writes it, with what is needed to find the way back. */
final class CanonicalText {
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> canonicalOffsets = new ArrayList<>();
  private final List<Integer> sourceOffsets = new ArrayList<>();
  private final TextLines sourceLines;
  private final String source;

  CanonicalText(String source) {
    this.source = source;
    this.sourceLines = new TextLines(source);
  }

  /** Writes what stands at {@code sourceOffset} of the source, in the grammar's spelling. */
  void append(int sourceOffset, String canonicalForm) {
    canonicalOffsets.add(text.length());
    sourceOffsets.add(sourceOffset);
    text.append(canonicalForm);
  }

  /** Keeps white space, and puts a space for a character of a comment; line ends stay. */
  void blank(int sourceOffset) {
    char c = source.charAt(sourceOffset);
    text.append(c == '\n' || c == '\r' ? c : ' ');
  }

  String text() {
    return text.toString();
  }

  SourcePosition positionOf(int sourceOffset) {
    return sourceLines.positionOf(sourceOffset);
  }

  PositionMap positions() {
    return new PositionMap(
        new TextLines(text.toString()), sourceLines, canonicalOffsets, sourceOffsets);
  }
}
