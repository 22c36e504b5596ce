package io.casgate.gateway.avatica;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;

/**
 * The threads that work for clients, in two lots, so that what is soon done never waits behind what
 * takes long.
 *
 * @param quick for planning, commands, metadata and lookups by key
 * @param slow for scans, joins and whatever else may take its time
 */
public record Workers(Executor quick, Executor slow) {
  public Workers {
    requireNonNull(quick, "quick");
    requireNonNull(slow, "slow");
  }

  Executor of(boolean isQuick) {
    return isQuick ? quick : slow;
  }
}
