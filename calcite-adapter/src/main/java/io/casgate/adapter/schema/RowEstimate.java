package io.casgate.adapter.schema;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * How many rows and partitions a table is believed to have, where the figure comes from and when.
 */
public record RowEstimate(double rows, double partitions, Source source, Instant measuredAt) {
  /** Where an estimate comes from. */
  public enum Source {
    /** Cassandra's {@code system.size_estimates}, summed over its token ranges. */
    SIZE_ESTIMATES("size_estimates"),
    /** The density of a sample of {@code token(partition key)}. */
    TOKEN_SAMPLE("token sample"),
    /** The sample read the table to its end. */
    COUNTED("counted"),
    /** Nothing is known: Cassandra could not be asked. */
    UNKNOWN("unknown");

    private final String label;

    Source(String label) {
      this.label = label;
    }

    /** How EXPLAIN names it. */
    public String label() {
      return label;
    }
  }

  public RowEstimate {
    requireNonNull(source, "source");
    requireNonNull(measuredAt, "measuredAt");
  }
}
