package io.casgate.gateway.console.output;

/** How text marks what is no text: plain, or with the colours of a terminal. */
public enum TextStyle {
  PLAIN("", ""),
  TERMINAL("\u001b[2m", "\u001b[0m");

  private final String faint;
  private final String end;

  TextStyle(String faint, String end) {
    this.faint = faint;
    this.end = end;
  }

  /** The text, less bright than its surroundings where the style can say so. */
  public String faint(String text) {
    return faint + text + end;
  }
}
