package io.casgate.gateway.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.casgate.gateway.console.output.Cell.Kind;
import io.casgate.gateway.console.output.Field.Alignment;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputFormatTest {
  private static final List<Field> FIELDS =
      List.of(new Field("n", Alignment.RIGHT), new Field("text", Alignment.LEFT));

  private static final List<List<Cell>> ROWS =
      List.of(
          List.of(number("1"), text("Toy Story")),
          List.of(number("-12.50"), Cell.NULL),
          List.of(Cell.NULL, text("")),
          List.of(number("3"), text("NULL")));

  private static final List<List<Cell>> AWKWARD =
      List.of(
          List.of(number("1"), text("two\nlines\tand \"quotes\", \\ and \u001b[31m")),
          List.of(number("NaN"), text("日本 é e\u0301 😀|")),
          List.of(number("-Infinity"), new Cell(Kind.BINARY, "0x00FF")));

  @Test
  void framesTables() throws IOException {
    assertThat(print(OutputFormat.TABLE, FIELDS, ROWS))
        .isEqualTo(
            """
            +--------+-----------+
            | n      | text      |
            +--------+-----------+
            |      1 | Toy Story |
            | -12.50 | NULL      |
            |   NULL |           |
            |      3 | NULL      |
            +--------+-----------+
            """);
  }

  @Test
  void framesAnEmptyTable() throws IOException {
    assertThat(print(OutputFormat.TABLE, FIELDS, List.of()))
        .isEqualTo("+---+------+\n| n | text |\n+---+------+\n+---+------+\n");
  }

  @Test
  void alignsWideAndCombiningCharactersAndEscapesControls() throws IOException {
    assertThat(print(OutputFormat.TABLE, FIELDS, AWKWARD))
        .isEqualTo(
            """
            +-----------+--------------------------------------------+
            | n         | text                                       |
            +-----------+--------------------------------------------+
            |         1 | two\\nlines\\tand "quotes", \\ and \\u001b[31m |
            |       NaN | 日本 é e\u0301 😀|                               |
            | -Infinity | 0x00FF                                     |
            +-----------+--------------------------------------------+
            """);
  }

  @Test
  void tellsNullFromTextAtATerminal() throws IOException {
    StringWriter out = new StringWriter();
    ResultPrinter printer = OutputFormat.TABLE.printer(out, TextStyle.TERMINAL);
    printer.begin(List.of(new Field("v", Alignment.LEFT)));
    printer.row(List.of(Cell.NULL));
    printer.row(List.of(text("NULL")));
    printer.end();
    assertThat(out.toString()).contains("| \u001b[2mNULL\u001b[0m |\n| NULL |");
  }

  @Test
  void letsLongTablesFlow() throws IOException {
    StringWriter out = new StringWriter();
    ResultPrinter printer = OutputFormat.TABLE.printer(out, TextStyle.PLAIN);
    printer.begin(List.of(new Field("n", Alignment.RIGHT)));
    for (int i = 1; i < 1_000; i++) {
      printer.row(List.of(number("" + i)));
    }
    assertThat(out.toString()).isEmpty();
    printer.row(List.of(number("1000")));
    assertThat(out.toString()).contains("|  999 |\n| 1000 |\n");
    printer.row(List.of(number("1234567")));
    printer.end();
    assertThat(out.toString()).endsWith("| 1000 |\n| 1234567 |\n+------+\n");
  }

  @Test
  void printsALinePerColumn() throws IOException {
    assertThat(print(OutputFormat.VERTICAL, FIELDS, ROWS.subList(0, 2)))
        .isEqualTo(
            """
            *************************** 1. row ***************************
               n: 1
            text: Toy Story
            *************************** 2. row ***************************
               n: -12.50
            text: NULL
            """);
    assertThat(print(OutputFormat.VERTICAL, FIELDS, AWKWARD))
        .contains("text: two\nlines\tand \"quotes\", \\ and \\u001b[31m\n");
  }

  @Test
  void writesCsvThatTellsNullFromEmpty() throws IOException {
    assertThat(print(OutputFormat.CSV, FIELDS, ROWS))
        .isEqualTo("n,text\r\n1,Toy Story\r\n-12.50,\r\n,\"\"\r\n3,NULL\r\n");
    assertThat(print(OutputFormat.CSV, FIELDS, AWKWARD).split("\r\n", -1))
        .containsExactly(
            "n,text",
            "1,\"two\nlines\tand \"\"quotes\"\", \\ and \u001b[31m\"",
            "NaN,日本 é e\u0301 😀|",
            "-Infinity,0x00FF",
            "");
  }

  @Test
  void writesTsvThatTellsNullFromText() throws IOException {
    assertThat(print(OutputFormat.TSV, FIELDS, ROWS))
        .isEqualTo("n\ttext\n1\tToy Story\n-12.50\t\\N\n\\N\t\n3\tNULL\n");
    assertThat(print(OutputFormat.TSV, FIELDS, AWKWARD))
        .startsWith("n\ttext\n1\ttwo\\nlines\\tand \"quotes\", \\\\ and \u001b[31m\nNaN\t日本");
  }

  @Test
  void writesJsonWithNumbersAsTheyAre() throws IOException {
    assertThat(print(OutputFormat.JSON, FIELDS, ROWS))
        .isEqualTo(
            """
            [
            {"n":1,"text":"Toy Story"},
            {"n":-12.50,"text":null},
            {"n":null,"text":""},
            {"n":3,"text":"NULL"}
            ]
            """);
    assertThat(print(OutputFormat.JSON, FIELDS, AWKWARD))
        .contains("{\"n\":1,\"text\":\"two\\nlines\\tand \\\"quotes\\\", \\\\ and \\u001B[31m\"}")
        .contains("{\"n\":\"NaN\",\"text\":\"日本")
        .contains("{\"n\":\"-Infinity\",\"text\":\"0x00FF\"}");
    assertThat(print(OutputFormat.JSON, FIELDS, List.of())).isEqualTo("[\n]\n");
  }

  @Test
  void writesJsonThatKeepsColumnsOfTheSameName() throws IOException {
    List<Field> twice = List.of(new Field("id", Alignment.RIGHT), new Field("id", Alignment.LEFT));
    assertThat(
            print(
                OutputFormat.JSON,
                twice,
                List.of(List.of(new Cell(Kind.BOOLEAN, "true"), text("b")))))
        .isEqualTo("[\n{\"id\":true,\"id_2\":\"b\"}\n]\n");
  }

  @Test
  void letsNoDataReorderATerminalsLine() {
    assertThat(DisplayText.oneLine("a\u202eb\u0000c\u009b")).isEqualTo("a\\u202eb\\u0000c\\u009b");
  }

  @Test
  void knowsHowWideTextIs() {
    assertThat(DisplayText.width("abc")).isEqualTo(3);
    assertThat(DisplayText.width("日本")).isEqualTo(4);
    assertThat(DisplayText.width("e\u0301")).isEqualTo(1);
    assertThat(DisplayText.width("😀")).isEqualTo(2);
  }

  private static String print(OutputFormat format, List<Field> fields, List<List<Cell>> rows)
      throws IOException {
    StringWriter out = new StringWriter();
    ResultPrinter printer = format.printer(out, TextStyle.PLAIN);
    printer.begin(fields);
    for (List<Cell> row : rows) {
      printer.row(row);
    }
    printer.end();
    return out.toString();
  }

  private static Cell text(String text) {
    return new Cell(Kind.TEXT, text);
  }

  private static Cell number(String text) {
    return new Cell(Kind.NUMBER, text);
  }
}
