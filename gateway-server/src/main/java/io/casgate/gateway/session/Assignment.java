package io.casgate.gateway.session;

import static java.util.Objects.requireNonNull;

/** One {@code variable = value} of a SET statement. */
public record Assignment(SessionVariable<?> variable, VariableValue value) {
  public Assignment {
    requireNonNull(variable, "variable");
    requireNonNull(value, "value");
  }
}
