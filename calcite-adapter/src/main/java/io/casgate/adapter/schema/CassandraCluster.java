package io.casgate.adapter.schema;

import java.util.Optional;

/**
 * What the schema room asks of a cluster: its definitions now, and sizes of tables. The runtime
 * room answers; this interface keeps the schema free of drivers and sessions.
 */
public interface CassandraCluster {
  /** The definitions as last seen; never blocks on the network. */
  ClusterDefinition definition();

  /**
   * Asks the cluster for its schema again, for a name that {@link #definition()} does not know.
   * Blocks up to the request timeout; answers the last known definitions if the cluster is away.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1429 when none were ever known: what is not found
   *     then need not be missing
   */
  ClusterDefinition refreshDefinition();

  /** The size of a table, cached; may ask the cluster. */
  RowEstimate rowEstimate(TableDefinition table);

  /** The size of a table if it was measured before; never asks the cluster. */
  default Optional<RowEstimate> knownRowEstimate(TableDefinition table) {
    return Optional.empty();
  }
}
