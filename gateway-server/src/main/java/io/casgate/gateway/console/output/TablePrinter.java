package io.casgate.gateway.console.output;

import io.casgate.gateway.console.output.Field.Alignment;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns in a frame. The first rows are held back to find the widths; from then on rows
 * flow, and one that is wider breaks the alignment of its own line only.
 */
final class TablePrinter implements ResultPrinter {
  private static final int ROWS_TO_MEASURE = 1000;
  private static final int CHARACTERS_TO_MEASURE = 4_000_000;

  private final Writer out;
  private final TextStyle style;
  private final List<List<Cell>> held = new ArrayList<>();
  private long heldCharacters;
  private List<Field> fields = List.of();
  private int[] widths = {};
  private boolean flowing;

  TablePrinter(Writer out, TextStyle style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public void begin(List<Field> resultFields) {
    fields = List.copyOf(resultFields);
    widths = fields.stream().mapToInt(f -> width(f.label())).toArray();
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    if (flowing) {
      writeRow(cells);
      return;
    }
    held.add(cells);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], width(cells.get(i).text()));
      heldCharacters += cells.get(i).text().length();
    }
    if (held.size() >= ROWS_TO_MEASURE || heldCharacters >= CHARACTERS_TO_MEASURE) {
      flow();
    }
  }

  @Override
  public void end() throws IOException {
    if (!flowing) {
      flow();
    }
    writeRule();
  }

  private void flow() throws IOException {
    flowing = true;
    writeRule();
    List<Cell> labels = new ArrayList<>();
    for (Field field : fields) {
      labels.add(new Cell(Cell.Kind.TEXT, field.label()));
    }
    writeLine(labels, Alignment.LEFT);
    writeRule();
    for (List<Cell> cells : held) {
      writeRow(cells);
    }
    held.clear();
  }

  private void writeRow(List<Cell> cells) throws IOException {
    writeLine(cells, Alignment.RIGHT);
  }

  /** Writes cells; {@code numbers} is where those of right-aligned columns stand. */
  private void writeLine(List<Cell> cells, Alignment numbers) throws IOException {
    out.write('|');
    for (int i = 0; i < widths.length; i++) {
      String text = DisplayText.oneLine(cells.get(i).text());
      String padding = " ".repeat(Math.max(0, widths[i] - DisplayText.width(text)));
      String shown = cells.get(i).isNull() ? style.faint(text) : text;
      boolean right = numbers == Alignment.RIGHT && fields.get(i).alignment() == Alignment.RIGHT;
      out.write(' ');
      out.write(right ? padding + shown : shown + padding);
      out.write(" |");
    }
    out.write('\n');
  }

  private void writeRule() throws IOException {
    out.write('+');
    for (int width : widths) {
      out.write("-".repeat(width + 2));
      out.write('+');
    }
    out.write('\n');
  }

  private static int width(String text) {
    return DisplayText.width(DisplayText.oneLine(text));
  }
}
