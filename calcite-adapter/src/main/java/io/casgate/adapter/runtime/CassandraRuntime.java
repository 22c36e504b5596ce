package io.casgate.adapter.runtime;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.schema.CassandraCluster;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.RowEstimate;
import io.casgate.adapter.schema.TableDefinition;
import java.util.List;
import java.util.Optional;

/**
 * The only door to the cluster: plans open their reads here, the schema asks for definitions and
 * sizes. Safe for many threads; whoever made the client closes it.
 */
public final class CassandraRuntime implements CassandraCluster {
  private final CassandraClient client;
  private final QuerySettings plainSettings;
  private final RowEstimates estimates;

  public CassandraRuntime(CassandraClient client) {
    this(client, QuerySettings.DEFAULTS);
  }

  /**
   * @param plainSettings those of reads that no session asks for, but a plain Calcite connection
   */
  public CassandraRuntime(CassandraClient client, QuerySettings plainSettings) {
    this.plainSettings = requireNonNull(plainSettings, "plainSettings");
    this.client = requireNonNull(client, "client");
    this.estimates = new RowEstimates(client);
  }

  /**
   * Starts a read; its first pages are asked for at once.
   *
   * <p>A scan is one paged statement. Equalities on the key are one statement for each distinct
   * key, several in flight, rows in the order of the keys; a key that is NULL or that no stored
   * value can equal is not asked for. With a limit, fetch + offset rows come at most: whoever put
   * the limit there skips the offset.
   *
   * @param parameters the values of the statement's {@code ?}, null for NULL
   * @throws io.casgate.adapter.error.SqlFailure 1366 for a key or limit that is no value
   */
  public RowCursor open(CqlRead read, QueryContext context, List<Object> parameters) {
    context.check();
    long rows = ReadLimit.rows(read.limit(), parameters);
    ReadRequests requests = ReadRequests.of(read, context, parameters, rows);
    RowMapper mapper = new RowMapper(read.selectors(), context.settings().timeZone());
    return new ReadCursor(client, context, requests, mapper, rows);
  }

  QuerySettings plainSettings() {
    return plainSettings;
  }

  /** Whether a node can be asked now. */
  public boolean isConnected() {
    return client.isConnected();
  }

  @Override
  public ClusterDefinition definition() {
    return client.definition();
  }

  @Override
  public ClusterDefinition refreshDefinition() {
    return client.refreshDefinition();
  }

  @Override
  public RowEstimate rowEstimate(TableDefinition table) {
    return estimates.of(table);
  }

  @Override
  public Optional<RowEstimate> knownRowEstimate(TableDefinition table) {
    return estimates.known(table);
  }
}
