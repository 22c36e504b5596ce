package io.casgate.adapter.sql;

import io.casgate.adapter.error.SourcePosition;
import java.util.Arrays;

/** Where the lines of a text begin: offset to line and column, and back. */
final class TextLines {
  private final int length;
  private final int[] starts;

  TextLines(String text) {
    this.length = text.length();
    int[] found = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = i + 1;
    }
    this.starts = Arrays.copyOf(found, count);
  }

  SourcePosition positionOf(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    int line = index >= 0 ? index : -index - 2;
    return new SourcePosition(line + 1, offset - starts[line] + 1);
  }

  int offsetOf(SourcePosition position) {
    int line = Math.min(position.line(), starts.length) - 1;
    return Math.min(starts[line] + position.column() - 1, length);
  }
}
