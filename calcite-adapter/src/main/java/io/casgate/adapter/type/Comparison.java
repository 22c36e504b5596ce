package io.casgate.adapter.type;

/** One of the four comparisons by order: how a key stands to a value. */
public enum Comparison {
  LESS("<", false),
  AT_MOST("<=", false),
  AT_LEAST(">=", true),
  GREATER(">", true);

  private final String symbol;
  private final boolean lower;

  Comparison(String symbol, boolean lower) {
    this.symbol = symbol;
    this.lower = lower;
  }

  /** As SQL and CQL write it. */
  public String symbol() {
    return symbol;
  }

  /** Whether the value is where the keys begin; else it is where they end. */
  public boolean isLower() {
    return lower;
  }

  /** Whether the value itself is among the keys. */
  public boolean isInclusive() {
    return this == AT_MOST || this == AT_LEAST;
  }

  /** The same with its operands exchanged. */
  public Comparison mirrored() {
    return switch (this) {
      case LESS -> GREATER;
      case AT_MOST -> AT_LEAST;
      case AT_LEAST -> AT_MOST;
      case GREATER -> LESS;
    };
  }
}
