package io.casgate.adapter.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.TableDefinition;
import java.util.Optional;

/** The sizes of tables as last measured. Safe for many threads. */
final class RowEstimates {
  private static final int MOST_TABLES = 10_000;

  private final TableMeasurement measurement;
  private final Cache<TableName, MeasuredSize> sizes =
      Caffeine.newBuilder().maximumSize(MOST_TABLES).build();

  private record TableName(String keyspace, String table) {}

  RowEstimates(CassandraClient client) {
    this.measurement = new TableMeasurement(client);
  }

  RowEstimate of(TableDefinition table) {
    return sizes
        .get(new TableName(table.keyspace(), table.name()), name -> new MeasuredSize())
        .current(() -> measurement.measure(table));
  }

  /** What was measured before; never asks the cluster. */
  Optional<RowEstimate> known(TableDefinition table) {
    return Optional.ofNullable(sizes.getIfPresent(new TableName(table.keyspace(), table.name())))
        .flatMap(MeasuredSize::known);
  }
}
