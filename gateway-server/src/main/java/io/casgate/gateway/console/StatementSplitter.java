package io.casgate.gateway.console;

import io.casgate.gateway.console.ScriptStatement.Ending;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Cuts a script into statements while it is being read: each is there as soon as its terminator is,
 * and no more than one is held.
 */
final class StatementSplitter {
  /** More than any gateway takes; a binary file is not read into memory whole. */
  private static final int LONGEST_STATEMENT = 64 * 1024 * 1024;

  private final Reader script;
  private final StatementScanner scanner = new StatementScanner();
  private int line = 1;
  private int number;

  StatementSplitter(Reader script) {
    this.script = script;
  }

  /** Whether the text ends outside of any statement. */
  static boolean isComplete(String text) {
    StatementScanner scanner = new StatementScanner();
    for (int i = 0; i < text.length(); i++) {
      scanner.accept(text.charAt(i));
    }
    return !scanner.hasContent();
  }

  /** The next statement that is more than blanks and comments; empty at the end of the script. */
  Optional<ScriptStatement> next() throws IOException {
    StringBuilder text = new StringBuilder();
    int start = line;
    int c;
    while ((c = script.read()) >= 0) {
      boolean leading = text.length() == 0 && (Character.isWhitespace(c) || c == '\ufeff');
      if (c == '\n') {
        line++;
      }
      if (leading) {
        start = line;
        continue;
      }
      StatementScanner.Event event = scanner.accept((char) c);
      if (event == StatementScanner.Event.CONTINUES) {
        append(text, (char) c);
      } else if (scanner.endedContent()) {
        int begun = event == StatementScanner.Event.SEMICOLON ? 0 : 1;
        text.setLength(text.length() - begun);
        return Optional.of(statement(text, ending(event), start));
      } else {
        text.setLength(0);
      }
    }
    boolean unfinished = text.length() > 0 && scanner.hasContent();
    return unfinished
        ? Optional.of(statement(text, Ending.END_OF_SCRIPT, start))
        : Optional.empty();
  }

  private static void append(StringBuilder text, char c) throws IOException {
    if (text.length() == LONGEST_STATEMENT) {
      throw new IOException(
          "a statement is longer than " + LONGEST_STATEMENT + " characters: is a ';' missing?");
    }
    text.append(c);
  }

  private ScriptStatement statement(CharSequence text, Ending ending, int start) {
    number++;
    return new ScriptStatement(text.toString().strip(), ending, number, start);
  }

  private static Ending ending(StatementScanner.Event event) {
    return event == StatementScanner.Event.VERTICAL ? Ending.VERTICAL : Ending.SEMICOLON;
  }
}
