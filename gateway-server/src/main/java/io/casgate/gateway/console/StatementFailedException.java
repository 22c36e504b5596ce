package io.casgate.gateway.console;

/** A statement that did not come to its end: what to tell, and whether to go on. */
final class StatementFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ConsoleError error;
  private final transient ScriptStatement statement;
  private final boolean cancelled;
  private final boolean connectionLost;

  StatementFailedException(Exception thrown, ScriptStatement statement, boolean cancelled) {
    super(thrown);
    this.error = ConsoleError.of(thrown, statement.text());
    this.statement = statement;
    this.cancelled = cancelled;
    this.connectionLost = !cancelled && ConsoleError.isLostConnection(thrown);
  }

  boolean isCancelled() {
    return cancelled;
  }

  boolean isConnectionLost() {
    return connectionLost;
  }

  /** The lines to show; {@code place} says where in a script the statement was. */
  String text(String place) {
    String pointer = error.pointer(statement.text()).map(lines -> "\n" + lines).orElse("");
    return error.headline(place) + pointer;
  }
}
