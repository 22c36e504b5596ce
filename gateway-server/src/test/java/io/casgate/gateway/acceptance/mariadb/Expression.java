package io.casgate.gateway.acceptance.mariadb;

import java.util.List;

/** A random expression as a tree, so that the smallest part that differs can be told. */
record Expression(String format, List<Expression> parts) {
  Expression {
    parts = List.copyOf(parts);
  }

  static Expression of(String text) {
    return new Expression(text.replace("%", "%%"), List.of());
  }

  /** The expression as SQL. */
  @Override
  public String toString() {
    return String.format(format, parts.toArray());
  }
}
