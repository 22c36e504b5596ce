package io.casgate.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How a client's run ended and what it printed. */
record ClientRun(int exitCode, List<String> lines, String errors) {
  ClientRun {
    lines = List.copyOf(lines);
  }

  /** What it printed, when all went well. */
  List<String> linesOfSuccess() {
    assertThat(exitCode).as("exit code; errors: %s; output: %s", errors, lines).isZero();
    return lines;
  }
}
