package io.casgate.adapter.runtime;

import static java.util.Objects.requireNonNull;

import com.datastax.oss.driver.api.core.ConsistencyLevel;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a session has set that matters to the execution of one statement.
 *
 * @param pageSize {@code cassandra_rnd_batch_size}: most rows per page of a scan
 * @param readConsistency {@code cassandra_read_consistency}
 * @param timeZone {@code time_zone}: in which timestamps are told and read
 * @param timeLimit {@code max_statement_time}; empty means no limit
 * @param memoryLimit bytes of rows a statement may hold at once
 */
public record QuerySettings(
    int pageSize,
    ConsistencyLevel readConsistency,
    ZoneId timeZone,
    Optional<Duration> timeLimit,
    long memoryLimit) {

  /** MariaDB's defaults, and UTC. */
  public static final QuerySettings DEFAULTS =
      new QuerySettings(
          10_000, DefaultConsistencyLevel.ONE, ZoneOffset.UTC, Optional.empty(), 256L << 20);

  /** The same at another consistency. */
  public QuerySettings withReadConsistency(ConsistencyLevel level) {
    return new QuerySettings(pageSize, level, timeZone, timeLimit, memoryLimit);
  }

  public QuerySettings {
    if (pageSize < 1) {
      throw new IllegalArgumentException("pageSize " + pageSize);
    }
    requireNonNull(readConsistency, "readConsistency");
    requireNonNull(timeZone, "timeZone");
    requireNonNull(timeLimit, "timeLimit");
  }
}
