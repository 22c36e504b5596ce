package io.casgate.gateway.server;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * What a person sees while waiting: one line that is written over on a terminal, else lines now and
 * then. Safe for many threads.
 */
final class ProgressLine {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
  private static final String CLEAR_TO_END = "\u001b[K";

  private final PrintWriter out;
  private final boolean terminal;
  private boolean open;
  private long lastLineNanos = System.nanoTime();

  ProgressLine(PrintWriter out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Shows how far something is; off a terminal only from time to time. */
  synchronized void update(String text) {
    long now = System.nanoTime();
    if (terminal) {
      out.print("\r" + text + CLEAR_TO_END);
      out.flush();
      open = true;
    } else if (now - lastLineNanos >= BETWEEN_LINES.toNanos()) {
      lastLineNanos = now;
      println(text);
    }
  }

  /** Shows that something is done, and keeps the line. */
  synchronized void done(String text) {
    if (terminal) {
      out.print(open ? "\r" : "");
      println(text + CLEAR_TO_END);
      open = false;
    } else {
      println(text);
    }
  }

  private void println(String text) {
    out.println(text);
    out.flush();
  }
}
