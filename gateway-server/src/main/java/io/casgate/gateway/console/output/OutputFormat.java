package io.casgate.gateway.console.output;

import java.io.Writer;
import java.util.function.BiFunction;

/** The formats of the console's results. */
public enum OutputFormat {
  /** A frame of lines around aligned columns. */
  TABLE(TablePrinter::new),
  /** One line per column. */
  VERTICAL(VerticalPrinter::new),
  /** RFC 4180; NULL is empty, an empty text is {@code ""}. */
  CSV((out, style) -> new CsvPrinter(out)),
  /** Tab-separated; NULL is {@code \N}, and tab, newline and backslash are escaped. */
  TSV((out, style) -> new TsvPrinter(out)),
  /** An array with one object per row, an object a line. */
  JSON((out, style) -> new JsonPrinter(out));

  private final BiFunction<Writer, TextStyle, ResultPrinter> maker;

  OutputFormat(BiFunction<Writer, TextStyle, ResultPrinter> maker) {
    this.maker = maker;
  }

  /** Makes the printer of one result. */
  public ResultPrinter printer(Writer out, TextStyle style) {
    return maker.apply(out, style);
  }
}
