package io.casgate.gateway.console;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells the line editor whether what was typed is whole, or goes on in the next line. */
final class TypedStatements implements Parser {
  @Override
  public ParsedLine parse(String text, int cursor, ParseContext context) {
    boolean accepting = context == ParseContext.ACCEPT_LINE || context == ParseContext.UNSPECIFIED;
    if (accepting && !ConsoleWord.of(text).isPresent() && !StatementSplitter.isComplete(text)) {
      throw new EOFError(-1, cursor, "a ';' is missing", "");
    }
    return new Typed(text, cursor);
  }

  /** A line as one word: nothing is completed inside it. */
  private record Typed(String line, int cursor) implements CompletingParsedLine {
    @Override
    public String word() {
      return line;
    }

    @Override
    public int wordCursor() {
      return cursor;
    }

    @Override
    public int wordIndex() {
      return 0;
    }

    @Override
    public List<String> words() {
      return List.of(line);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return cursor;
    }

    @Override
    public int rawWordLength() {
      return line.length();
    }
  }
}
