package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

/** A password that no log and no error shows. */
public record Secret(String value) {
  public Secret {
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "***";
  }
}
