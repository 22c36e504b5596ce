package io.casgate.gateway.console;

/** No connection to the gateway, or none any more; the message is for the user. */
final class GatewayUnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  GatewayUnreachableException(String message, Throwable cause) {
    super(message, cause);
  }
}
