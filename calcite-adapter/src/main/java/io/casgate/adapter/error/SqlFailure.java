package io.casgate.adapter.error;

import java.util.Optional;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A statement that failed, on its way to the client: what {@link SqlError}, where in the text, and
 * what to do next. Every layer above the three translating borders throws only this.
 */
public final class SqlFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SqlError error;
  private final String text;
  private final String hint;
  private final @Nullable SourcePosition position;

  SqlFailure(SqlError error, String text, String hint, @Nullable Throwable cause) {
    this(error, text, hint, null, cause);
  }

  private SqlFailure(
      SqlError error,
      String text,
      String hint,
      @Nullable SourcePosition position,
      @Nullable Throwable cause) {
    super(text, cause);
    this.error = error;
    this.text = text;
    this.hint = hint;
    this.position = position;
  }

  /** The same failure, found at a place of the statement's text. */
  public SqlFailure at(SourcePosition where) {
    return new SqlFailure(error, text, hint, where, getCause());
  }

  /** The same failure with a hint that fits the case better than the general one. */
  public SqlFailure hinting(String betterHint) {
    return new SqlFailure(error, text, betterHint, position, getCause());
  }

  public SqlError error() {
    return error;
  }

  public Optional<SourcePosition> position() {
    return Optional.ofNullable(position);
  }

  /**
   * Message, position and hint in one line, as clients see it (Avatica has no field for a hint).
   */
  @Override
  public String getMessage() {
    StringBuilder message = new StringBuilder(text);
    if (position != null) {
      message.append(" (line ").append(position.line());
      message.append(", column ").append(position.column()).append(')');
    }
    if (!hint.isEmpty()) {
      message.append(" Hint: ").append(hint);
    }
    return message.toString();
  }
}
