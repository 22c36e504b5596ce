package io.casgate.gateway.console;

import io.casgate.adapter.error.SourcePosition;
import io.casgate.gateway.console.output.DisplayText;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.AvaticaClientRuntimeException;
import org.apache.calcite.avatica.AvaticaSqlException;

/** What went wrong with a statement, freed from what the driver wraps around it. */
record ConsoleError(int number, String sqlState, String message) {
  private static final Pattern POSITION = Pattern.compile("\\(line (\\d+), column (\\d+)\\)");
  private static final String REMOTE = "Remote driver error: ";
  private static final int UNKNOWN_NUMBER = -1;
  private static final String UNKNOWN_STATE = "HY000";
  private static final String CONNECTION_DOES_NOT_EXIST = "08003";
  private static final int CARET_WINDOW = 100;

  /** What a statement failed with; {@code sql} is what had been sent. */
  static ConsoleError of(Exception thrown, String sql) {
    if (thrown instanceof AvaticaSqlException e) {
      String message = without(e.getErrorMessage(), "Error while executing SQL \"" + sql + "\": ");
      return new ConsoleError(e.getErrorCode(), e.getSQLState(), without(message, REMOTE));
    }
    if (thrown instanceof AvaticaClientRuntimeException e) {
      return new ConsoleError(e.getErrorCode(), e.getSqlState(), without(e.getMessage(), REMOTE));
    }
    Throwable root = root(thrown);
    String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return new ConsoleError(UNKNOWN_NUMBER, UNKNOWN_STATE, text);
  }

  /** Whether the failure means that there is no gateway, or that it has forgotten us. */
  static boolean isLostConnection(Exception thrown) {
    if (thrown instanceof SQLException e && CONNECTION_DOES_NOT_EXIST.equals(e.getSQLState())) {
      return true;
    }
    return root(thrown) instanceof IOException;
  }

  /** The cause of all causes. */
  static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root;
  }

  /** One line: number, state, place in the script, message. */
  String headline(String place) {
    String code = number == UNKNOWN_NUMBER ? "ERROR" : "ERROR " + number + " (" + sqlState + ")";
    return code + place + ": " + DisplayText.oneLine(message);
  }

  /** The line of the statement that the message points at, and a caret below the place. */
  Optional<String> pointer(String sql) {
    return position().flatMap(position -> pointer(sql, position));
  }

  private static Optional<String> pointer(String sql, SourcePosition position) {
    String[] lines = sql.split("\n", -1);
    if (position.line() > lines.length) {
      return Optional.empty();
    }
    String line = lines[position.line() - 1].replace('\t', ' ').replace("\r", "");
    int column = Math.min(position.column() - 1, line.length());
    int from = column > CARET_WINDOW / 2 ? column - CARET_WINDOW / 2 : 0;
    String shown =
        DisplayText.oneLine(line.substring(from, Math.min(line.length(), from + CARET_WINDOW)));
    int before = DisplayText.width(DisplayText.oneLine(line.substring(from, column)));
    return Optional.of("  " + shown + "\n  " + " ".repeat(before) + "^");
  }

  private Optional<SourcePosition> position() {
    Matcher matcher = POSITION.matcher(message);
    Optional<SourcePosition> last = Optional.empty();
    while (matcher.find()) {
      last =
          Optional.of(
              new SourcePosition(
                  Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }
    return last;
  }

  private static String without(String text, String prefix) {
    return text.startsWith(prefix) ? text.substring(prefix.length()) : text;
  }
}
