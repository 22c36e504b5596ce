package io.casgate.gateway.console.output;

import java.io.IOException;
import java.util.List;

/**
 * One result on its way to the output: {@link #begin}, any number of rows, {@link #end}. Holds no
 * more than a bounded number of rows, and is used by one thread.
 */
public interface ResultPrinter {
  void begin(List<Field> fields) throws IOException;

  /** Writes a row; the cells are as many as the fields. */
  void row(List<Cell> cells) throws IOException;

  void end() throws IOException;
}
