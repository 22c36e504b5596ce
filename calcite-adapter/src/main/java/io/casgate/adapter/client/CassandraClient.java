package io.casgate.adapter.client;

import io.casgate.adapter.schema.ClusterDefinition;
import java.util.concurrent.CompletableFuture;

/**
 * The cluster as the runtime needs it: prepared reads page by page, and the schema. {@code
 * DriverCassandraClient} talks to nodes; tests have a fake one. Safe for many threads.
 */
public interface CassandraClient extends AutoCloseable {

  /**
   * Sends a prepared statement and answers with its first page. Cancelling the future stops the
   * request. It fails with {@link io.casgate.adapter.error.SqlFailure} only.
   */
  CompletableFuture<CqlPage> execute(CqlRequest request);

  /** The schema as last seen; never blocks on the network. */
  ClusterDefinition definition();

  /**
   * Asks for the schema again; answers the last known one if the cluster is away.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1429 when none was ever known
   */
  ClusterDefinition refreshDefinition();

  /** Whether a node can be asked now. */
  boolean isConnected();

  @Override
  void close();
}
