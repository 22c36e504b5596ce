package io.casgate.gateway.console.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A header and tab-separated rows that LOAD DATA would read back. */
final class TsvPrinter implements ResultPrinter {
  private final Writer out;

  TsvPrinter(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<Field> fields) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      write(i, fields.get(i).label());
    }
    out.write('\n');
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).isNull()) {
        out.write(i == 0 ? "\\N" : "\t\\N");
      } else {
        write(i, cells.get(i).text());
      }
    }
    out.write('\n');
  }

  @Override
  public void end() {}

  private void write(int index, String text) throws IOException {
    if (index > 0) {
      out.write('\t');
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\t' -> out.write("\\t");
        case '\n' -> out.write("\\n");
        case '\r' -> out.write("\\r");
        case '\\' -> out.write("\\\\");
        case '\0' -> out.write("\\0");
        default -> out.write(c);
      }
    }
  }
}
