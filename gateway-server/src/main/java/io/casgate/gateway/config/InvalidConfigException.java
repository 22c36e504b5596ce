package io.casgate.gateway.config;

import java.util.List;

/** A configuration the gateway cannot start with: every problem of it, one a line. */
public final class InvalidConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  InvalidConfigException(List<String> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }

  private static String message(List<String> problems) {
    String count = problems.size() == 1 ? "a problem" : problems.size() + " problems";
    return "The configuration has " + count + ":\n  - " + String.join("\n  - ", problems);
  }
}
