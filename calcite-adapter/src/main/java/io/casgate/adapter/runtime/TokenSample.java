package io.casgate.adapter.runtime;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The tokens of the first rows of a table in ring order, and what their density says of its size.
 *
 * @param tokens one a row, ascending; equal ones are rows of the same partition
 * @param ended whether the table has no further rows
 */
record TokenSample(List<Object> tokens, boolean ended) {
  static final double RING = 0x1p64;

  /** Fewer partitions than this tell little: the error of a density goes with the square root. */
  private static final int TELLING = 100;

  TokenSample {
    tokens = List.copyOf(tokens);
  }

  long rows() {
    return tokens.size();
  }

  long partitions() {
    return tokens.stream().distinct().count();
  }

  /** Whether it tells how many partitions there are. */
  boolean tellsPartitions() {
    return ended || partitions() >= TELLING;
  }

  /** Rows a partition; the last one is left out, since the sample may end in its middle. */
  double rowsPerPartition() {
    long partitions = partitions();
    if (ended || partitions == 1) {
      return partitions == 0 ? 1 : (double) rows() / partitions;
    }
    Object last = tokens.get(tokens.size() - 1);
    long whole = tokens.stream().filter(token -> !token.equals(last)).count();
    return (double) whole / (partitions - 1);
  }

  /**
   * All partitions, by the part of the ring that the sampled ones take; empty when the cluster's
   * tokens are not those of Murmur3, or when there is one partition only.
   */
  OptionalDouble estimatedPartitions() {
    long partitions = partitions();
    if (ended) {
      return OptionalDouble.of((double) partitions);
    }
    if (partitions < 2 || !(tokens.get(tokens.size() - 1) instanceof Long last)) {
      return OptionalDouble.empty();
    }
    double covered = ((double) last - (double) Long.MIN_VALUE) / RING;
    return covered > 0 ? OptionalDouble.of((partitions - 1) / covered) : OptionalDouble.empty();
  }
}
