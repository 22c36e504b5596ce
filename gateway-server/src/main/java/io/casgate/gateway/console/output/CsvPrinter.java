package io.casgate.gateway.console.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** RFC 4180 with a header; NULL is an empty field, an empty text is {@code ""}. */
final class CsvPrinter implements ResultPrinter {
  private final CsvWriter csv;

  CsvPrinter(Writer out) {
    this.csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).bufferSize(0).build(out);
  }

  @Override
  public void begin(List<Field> fields) throws IOException {
    try {
      csv.writeRecord(fields.stream().map(Field::label).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void row(List<Cell> cells) throws IOException {
    try {
      CsvWriterRecord line = csv.writeRecord();
      for (Cell cell : cells) {
        line.writeField(cell.isNull() ? null : cell.text());
      }
      line.endRecord();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void end() {}
}
