package io.casgate.gateway.console;

/**
 * Finds the ends of statements in text that arrives character by character: knows MariaDB's quotes
 * and comments, so that a semicolon inside them ends nothing.
 */
final class StatementScanner {
  /** What a character did. */
  enum Event {
    /** It belongs to the statement. */
    CONTINUES,
    /** It was the last of the terminator {@code ;} (one character). */
    SEMICOLON,
    /** It was the last of {@code \g} (two characters). */
    GO,
    /** It was the last of {@code \G} (two characters). */
    VERTICAL
  }

  private enum State {
    PLAIN,
    BACKSLASH,
    STRING,
    STRING_ESCAPE,
    DOUBLE_QUOTED,
    BACKTICKED,
    DASHES,
    LINE_COMMENT,
    BLOCK_COMMENT
  }

  private static final char NONE = '\0';

  private State state = State.PLAIN;
  private char previous = NONE;
  private boolean content;
  private boolean endedContent;

  /** Takes the next character. */
  Event accept(char c) {
    Event event =
        switch (state) {
          case PLAIN -> plain(c);
          case BACKSLASH -> afterBackslash(c);
          case DASHES -> afterDashes(c);
          default -> inside(c);
        };
    if (event != Event.CONTINUES) {
      endedContent = content || previous != NONE;
      state = State.PLAIN;
      previous = NONE;
      content = false;
    }
    return event;
  }

  /** Whether the statement so far has more than blanks and closed comments. */
  boolean hasContent() {
    return content || previous != NONE || state == State.BLOCK_COMMENT || state == State.BACKSLASH;
  }

  /** Whether the statement that just ended had more than blanks and comments. */
  boolean endedContent() {
    return endedContent;
  }

  private Event plain(char c) {
    boolean comment = c == '*' && previous == '/';
    if (comment || c == '#' || (c == '-' && previous == '-')) {
      state = comment ? State.BLOCK_COMMENT : c == '#' ? State.LINE_COMMENT : State.DASHES;
      previous = NONE;
      return Event.CONTINUES;
    }
    if (c == ';') {
      return Event.SEMICOLON;
    }
    resolvePrevious();
    state =
        switch (c) {
          case '\'' -> State.STRING;
          case '"' -> State.DOUBLE_QUOTED;
          case '`' -> State.BACKTICKED;
          case '\\' -> State.BACKSLASH;
          default -> State.PLAIN;
        };
    boolean mayOpenComment = c == '/' || c == '-';
    content |= !mayOpenComment && c != '\\' && !Character.isWhitespace(c);
    previous = mayOpenComment ? c : NONE;
    return Event.CONTINUES;
  }

  /** A slash or dash that opened no comment was content after all. */
  private void resolvePrevious() {
    content |= previous != NONE;
  }

  private Event afterBackslash(char c) {
    if (c == 'G') {
      return Event.VERTICAL;
    }
    if (c == 'g') {
      return Event.GO;
    }
    content = true;
    state = State.PLAIN;
    return plain(c);
  }

  /** Two dashes open a comment only when blank follows: {@code 1--1} is a number. */
  private Event afterDashes(char c) {
    if (Character.isWhitespace(c) || Character.isISOControl(c)) {
      state = c == '\n' ? State.PLAIN : State.LINE_COMMENT;
      return Event.CONTINUES;
    }
    content = true;
    state = State.PLAIN;
    previous = '-';
    return plain(c);
  }

  private Event inside(char c) {
    // Text of a version comment, such as dumps are full of, is read as SQL by the gateway.
    content |= state == State.BLOCK_COMMENT && c == '!' && (previous == NONE || previous == 'M');
    state =
        switch (state) {
          case STRING -> c == '\'' ? State.PLAIN : c == '\\' ? State.STRING_ESCAPE : state;
          case STRING_ESCAPE -> State.STRING;
          case DOUBLE_QUOTED -> c == '"' ? State.PLAIN : state;
          case BACKTICKED -> c == '`' ? State.PLAIN : state;
          case LINE_COMMENT -> c == '\n' ? State.PLAIN : state;
          case BLOCK_COMMENT -> c == '/' && previous == '*' ? State.PLAIN : state;
          case PLAIN, BACKSLASH, DASHES -> throw new IllegalStateException(state.name());
        };
    previous = state == State.BLOCK_COMMENT ? c : NONE;
    return Event.CONTINUES;
  }
}
