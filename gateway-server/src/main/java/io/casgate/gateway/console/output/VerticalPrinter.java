package io.casgate.gateway.console.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** A line per column, under a line of stars per row. */
final class VerticalPrinter implements ResultPrinter {
  private static final String STARS = "*".repeat(27);

  private final Writer out;
  private final TextStyle style;
  private List<String> labels = List.of();
  private long rows;

  VerticalPrinter(Writer out, TextStyle style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void begin(List<Field> fields) {
    List<String> names = fields.stream().map(f -> DisplayText.oneLine(f.label())).toList();
    int widest = names.stream().mapToInt(DisplayText::width).max().orElse(0);
    labels = names.stream().map(n -> " ".repeat(widest - DisplayText.width(n)) + n).toList();
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    rows++;
    out.write(STARS + " " + rows + ". row " + STARS + "\n");
    for (int i = 0; i < labels.size(); i++) {
      Cell cell = cells.get(i);
      String text = DisplayText.manyLines(cell.text());
      out.write(labels.get(i) + ": " + (cell.isNull() ? style.faint(text) : text) + "\n");
    }
  }

  @Override
  public void end() {}
}
