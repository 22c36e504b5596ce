package io.casgate.gateway.console.output;

import java.io.Writer;

/** The formats of the console's results. */
public enum OutputFormat {
  /** A frame of lines around aligned columns. */
  TABLE,
  /** One line per column. */
  VERTICAL,
  /** RFC 4180; NULL is empty, an empty text is {@code ""}. */
  CSV,
  /** Tab-separated; NULL is {@code \N}, and tab, newline and backslash are escaped. */
  TSV,
  /** An array with one object per row, an object a line. */
  JSON;

  /** Makes the printer of one result. */
  public ResultPrinter printer(Writer out, TextStyle style) {
    return switch (this) {
      case TABLE -> new TablePrinter(out, style);
      case VERTICAL -> new VerticalPrinter(out, style);
      case CSV -> new CsvPrinter(out);
      case TSV -> new TsvPrinter(out);
      case JSON -> new JsonPrinter(out);
    };
  }
}
