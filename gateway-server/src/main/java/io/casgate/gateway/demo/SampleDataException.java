package io.casgate.gateway.demo;

/** Sample data that could not be loaded; the message says why and what to do. */
public final class SampleDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SampleDataException(String message) {
    super(message);
  }

  SampleDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
