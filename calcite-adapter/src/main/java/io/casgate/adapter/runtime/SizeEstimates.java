package io.casgate.adapter.runtime;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Rows of {@code system.size_estimates}: how many partitions a node has on disk in the token ranges
 * that are its own. The node that answers stands for the others.
 */
final class SizeEstimates {
  static final String TEXT =
      "SELECT range_start, range_end, partitions_count FROM system.size_estimates"
          + " WHERE keyspace_name = ? AND table_name = ?";

  private SizeEstimates() {}

  /** Partitions of the whole ring; empty when nothing is on disk or not yet counted. */
  static OptionalDouble partitions(List<Object[]> ranges) {
    double partitions = 0;
    double covered = 0;
    for (Object[] range : ranges) {
      partitions += ((Number) range[2]).doubleValue();
      covered += width(range[0].toString(), range[1].toString());
    }
    return partitions > 0 ? OptionalDouble.of(partitions / covered) : OptionalDouble.empty();
  }

  /** The part of the ring from {@code start} to {@code end}, which may lie behind its seam. */
  private static double width(String start, String end) {
    try {
      double width = (double) Long.parseLong(end) - Long.parseLong(start);
      return (width > 0 ? width : width + TokenSample.RING) / TokenSample.RING;
    } catch (NumberFormatException e) {
      // Tokens of another partitioner: the node is taken for the whole ring.
      return 1;
    }
  }
}
