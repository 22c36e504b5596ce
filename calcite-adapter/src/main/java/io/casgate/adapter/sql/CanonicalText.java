package io.casgate.adapter.sql;

import java.util.ArrayList;
import java.util.List;

/** The canonical text while it is written, with what is needed to find the way back. */
final class CanonicalText {
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> canonicalOffsets = new ArrayList<>();
  private final List<Integer> sourceOffsets = new ArrayList<>();
  private final TextLines sourceLines;

  CanonicalText(TextLines sourceLines) {
    this.sourceLines = sourceLines;
  }

  /** Writes what stands at {@code sourceOffset} of the source, in the grammar's spelling. */
  void append(int sourceOffset, String form) {
    if (text.length() > 0 && wouldJoin(text.charAt(text.length() - 1), form.charAt(0))) {
      text.append(' ');
    }
    canonicalOffsets.add(text.length());
    sourceOffsets.add(sourceOffset);
    text.append(form);
  }

  /** Writes what stands between two tokens: white space and hints. */
  void gap(char[] blanked, int start, int end) {
    text.append(blanked, start, end - start);
  }

  String text() {
    return text.toString();
  }

  PositionMap positions() {
    return new PositionMap(
        new TextLines(text.toString()), sourceLines, canonicalOffsets, sourceOffsets);
  }

  /** MySQL reads 1--1 as 1 - (-1); for the grammar two minus signs would open a comment. */
  private static boolean wouldJoin(char last, char next) {
    return (isWordPart(last) && isWordPart(next)) || (last == '-' && next == '-');
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
