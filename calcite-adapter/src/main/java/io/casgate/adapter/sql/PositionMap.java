package io.casgate.adapter.sql;

import io.casgate.adapter.error.SourcePosition;
import java.util.Collections;
import java.util.List;

/** The way back from a place in canonical text to the same token in the client's text. */
final class PositionMap {
  private final TextLines canonicalLines;
  private final TextLines sourceLines;
  private final List<Integer> canonicalOffsets;
  private final List<Integer> sourceOffsets;

  PositionMap(
      TextLines canonicalLines,
      TextLines sourceLines,
      List<Integer> canonicalOffsets,
      List<Integer> sourceOffsets) {
    this.canonicalLines = canonicalLines;
    this.sourceLines = sourceLines;
    this.canonicalOffsets = List.copyOf(canonicalOffsets);
    this.sourceOffsets = List.copyOf(sourceOffsets);
  }

  SourcePosition toSource(SourcePosition canonical) {
    int offset = canonicalLines.offsetOf(canonical);
    int index = Collections.binarySearch(canonicalOffsets, offset);
    int token = index >= 0 ? index : -index - 2;
    return token < 0 ? canonical : sourceLines.positionOf(sourceOffsets.get(token));
  }
}
