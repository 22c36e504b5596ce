package io.casgate.gateway.config;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.sql.SqlMode;
import java.time.Duration;

/**
 * What sessions start with, and what all statements share.
 *
 * @param timeZone default of {@code time_zone}
 * @param maxStatementTime default of {@code max_statement_time}; 0s means no limit
 * @param rndBatchSize default of {@code cassandra_rnd_batch_size}
 * @param sqlMode default of {@code sql_mode}
 * @param planCacheSize plans that are kept
 * @param statementMemory bytes of rows that one statement may hold
 */
public record SqlConfig(
    TimeZoneSetting timeZone,
    Duration maxStatementTime,
    int rndBatchSize,
    SqlMode sqlMode,
    int planCacheSize,
    DataSize statementMemory)
    implements ConfigSection {

  public static final SqlConfig DEFAULTS =
      new SqlConfig(
          TimeZoneSetting.UTC,
          Duration.ZERO,
          10_000,
          SqlMode.AVATICA_DEFAULT,
          1_000,
          DataSize.ofMegabytes(64));

  public SqlConfig {
    requireNonNull(timeZone, "timeZone");
    Limits.requireNotNegative(maxStatementTime);
    Limits.requireWithin(rndBatchSize, 1, 1 << 30);
    requireNonNull(sqlMode, "sqlMode");
    Limits.requireWithin(planCacheSize, 0, 1_000_000);
    Limits.requireAtLeast(statementMemory, DataSize.ofMegabytes(1));
  }
}
