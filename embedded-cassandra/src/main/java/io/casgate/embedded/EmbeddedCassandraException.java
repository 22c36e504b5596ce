package io.casgate.embedded;

/** An embedded node that cannot start or has died; the message says what to do or shows its log. */
public final class EmbeddedCassandraException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedCassandraException(String message) {
    super(message);
  }

  EmbeddedCassandraException(String message, Throwable cause) {
    super(message, cause);
  }
}
