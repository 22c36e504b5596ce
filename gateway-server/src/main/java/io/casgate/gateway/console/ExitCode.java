package io.casgate.gateway.console;

/** How the console ends, for scripts. */
public enum ExitCode {
  OK(0),
  /** A statement failed. */
  SQL_ERROR(1),
  /** The command line is wrong, or a file cannot be read. */
  USAGE(2),
  /** The gateway cannot be reached, or refuses the connection. */
  CONNECTION(3),
  /** Ended by Ctrl-C. */
  CANCELLED(130);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
