package io.casgate.gateway.console.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An array of one object per row, an object a line, so that both a JSON parser and line tools can
 * read it. A result that fails half-way leaves the array open: nobody can take it for whole.
 */
final class JsonPrinter implements ResultPrinter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Writer out;
  private final JsonGenerator json;
  private List<String> names = List.of();
  private boolean first = true;

  JsonPrinter(Writer out) {
    this.out = out;
    try {
      this.json = FACTORY.createGenerator(out).setRootValueSeparator(null);
    } catch (IOException e) {
      throw new IllegalStateException("a generator writes nothing when made", e);
    }
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
  }

  @Override
  public void begin(List<Field> fields) throws IOException {
    names = distinct(fields);
    out.write('[');
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    out.write(first ? "\n" : ",\n");
    first = false;
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      json.writeFieldName(names.get(i));
      write(cells.get(i));
    }
    json.writeEndObject();
    json.flush();
  }

  @Override
  public void end() throws IOException {
    out.write("\n]\n");
  }

  private void write(Cell cell) throws IOException {
    switch (cell.kind()) {
      case NULL -> json.writeNull();
      case BOOLEAN -> json.writeBoolean(Boolean.parseBoolean(cell.text()));
      case NUMBER -> writeNumber(cell.text());
      case TEXT, BINARY -> json.writeString(cell.text());
    }
  }

  /** JSON has no NaN and no Infinity: they travel as text. */
  private void writeNumber(String text) throws IOException {
    if (text.endsWith("N") || text.endsWith("y")) {
      json.writeString(text);
    } else {
      json.writeNumber(text);
    }
  }

  /** The labels as names of an object: a second {@code id} becomes {@code id_2}. */
  private static List<String> distinct(List<Field> fields) {
    Set<String> used = new HashSet<>();
    return fields.stream().map(f -> distinct(f.label(), used)).toList();
  }

  private static String distinct(String label, Set<String> used) {
    String name = label;
    for (int n = 2; !used.add(name); n++) {
      name = label + "_" + n;
    }
    return name;
  }
}
