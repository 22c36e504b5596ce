package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

/** The text of one key before it is converted, and where it was written. */
record ConfigText(String text, String origin) {
  ConfigText {
    requireNonNull(text, "text");
    requireNonNull(origin, "origin");
  }
}
