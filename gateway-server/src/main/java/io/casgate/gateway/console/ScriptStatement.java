package io.casgate.gateway.console;

import static java.util.Objects.requireNonNull;

/**
 * A statement of a script, without its terminator.
 *
 * @param number its place in the script, from 1
 * @param line the line of the script where its text starts, from 1
 */
record ScriptStatement(String text, Ending ending, int number, int line) {
  /** How a statement ended, and so how its result is to be shown. */
  enum Ending {
    SEMICOLON,
    /** {@code \G}: one line per column. */
    VERTICAL,
    /** The script ended before the statement did. */
    END_OF_SCRIPT
  }

  ScriptStatement {
    requireNonNull(text, "text");
    requireNonNull(ending, "ending");
  }
}
