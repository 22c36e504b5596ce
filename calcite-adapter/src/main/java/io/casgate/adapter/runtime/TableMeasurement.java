package io.casgate.adapter.runtime;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.client.CqlPage;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.cql.CqlText;
import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.RowEstimate.Source;
import io.casgate.adapter.schema.TableDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/**
 * Measures the size of a table by requests that no statement is charged for. A sample of rows
 * counts small tables and gives rows per partition; the partitions of large ones are those of
 * {@code system.size_estimates} unless the sample, which sees what is not on disk yet, contradicts.
 */
final class TableMeasurement {
  private static final int SAMPLE_SIZE = 1_000;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /** By how much the two ways may differ for the same table. */
  private static final double TOLERANCE = 1.5;

  private final CassandraClient client;

  TableMeasurement(CassandraClient client) {
    this.client = client;
  }

  /** Fails as requests do. */
  CompletableFuture<RowEstimate> measure(TableDefinition table) {
    CompletableFuture<OptionalDouble> onDisk = partitionsOnDisk(table);
    return sample(CqlText.rowTokens(table))
        .thenCompose(
            rows ->
                rows.ended()
                    ? CompletableFuture.completedFuture(counted(rows))
                    : partitionSample(table, rows)
                        .thenCombine(
                            onDisk, (partitions, disk) -> estimate(rows, partitions, disk)));
  }

  private static RowEstimate counted(TokenSample all) {
    return new RowEstimate(
        (double) all.rows(), (double) all.partitions(), Source.COUNTED, Instant.now());
  }

  /** Large partitions fill a sample of rows; then the first row of each is sampled. */
  private CompletableFuture<TokenSample> partitionSample(TableDefinition table, TokenSample rows) {
    return rows.tellsPartitions()
        ? CompletableFuture.completedFuture(rows)
        : sample(CqlText.partitionTokens(table));
  }

  private static RowEstimate estimate(
      TokenSample rows, TokenSample partitions, OptionalDouble onDisk) {
    OptionalDouble sampled = partitions.estimatedPartitions();
    boolean useDisk = onDisk.isPresent() && !partitions.ended() && !differ(onDisk, sampled);
    double count = (useDisk ? onDisk : sampled).orElse((double) partitions.partitions());
    return new RowEstimate(
        Math.max((double) rows.rows(), count * rows.rowsPerPartition()),
        count,
        useDisk ? Source.SIZE_ESTIMATES : Source.TOKEN_SAMPLE,
        Instant.now());
  }

  private static boolean differ(OptionalDouble one, OptionalDouble other) {
    if (other.isEmpty()) {
      return false;
    }
    double ratio = one.getAsDouble() / other.getAsDouble();
    return ratio > TOLERANCE || ratio < 1 / TOLERANCE;
  }

  private CompletableFuture<OptionalDouble> partitionsOnDisk(TableDefinition table) {
    return read(SizeEstimates.TEXT, List.of(table.keyspace(), table.name()))
        .handle(
            (rows, failure) ->
                failure == null ? SizeEstimates.partitions(rows) : OptionalDouble.empty());
  }

  private CompletableFuture<TokenSample> sample(String text) {
    return read(text, List.of(SAMPLE_SIZE))
        .thenApply(
            rows ->
                new TokenSample(
                    rows.stream().map(row -> row[0]).toList(), rows.size() < SAMPLE_SIZE));
  }

  private CompletableFuture<List<Object[]>> read(String text, List<Object> values) {
    CqlRequest request =
        new CqlRequest(
            text, values, SAMPLE_SIZE, DefaultConsistencyLevel.LOCAL_ONE, Optional.of(TIMEOUT));
    return client.execute(request).thenCompose(page -> collect(page, new ArrayList<>()));
  }

  private static CompletableFuture<List<Object[]>> collect(CqlPage page, List<Object[]> rows) {
    page.rows().forEachRemaining(rows::add);
    return page.fetchNext()
        .map(next -> next.thenCompose(following -> collect(following, rows)))
        .orElseGet(() -> CompletableFuture.completedFuture(rows));
  }
}
