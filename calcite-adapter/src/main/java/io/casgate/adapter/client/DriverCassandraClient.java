package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.metadata.Metadata;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.metadata.NodeState;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.schema.ClusterDefinition;
import io.casgate.adapter.schema.SchemaDiscovery;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cluster through the Java driver: prepared statements, pages, schema, and the border at which
 * the driver's exceptions become SQL errors. Starts at once, whether or not Cassandra is there, and
 * connects in the background.
 */
public final class DriverCassandraClient implements CassandraClient {
  private static final Logger LOGGER = LoggerFactory.getLogger(DriverCassandraClient.class);

  private final CassandraConnectionConfig config;
  private final SessionConnector connector;
  private final SchemaSnapshots schema;
  private final PreparedStatements statements = new PreparedStatements();

  /**
   * @throws IllegalArgumentException when a file that the settings name cannot be used
   */
  public DriverCassandraClient(CassandraConnectionConfig config) {
    this.config = config;
    DriverOptions options = new DriverOptions(config);
    this.schema = new SchemaSnapshots(new SchemaDiscovery(config.showSystemKeyspaces()));
    this.connector = new SessionConnector(() -> options.sessionBuilder().buildAsync());
  }

  /** Waits until Cassandra was reached for the first time; false when the time is over. */
  public boolean awaitConnection(Duration longest) {
    try {
      connector.connected().get(longest.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      LOGGER.debug("not connected after {}", longest, e);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public CompletableFuture<CqlPage> execute(CqlRequest request) {
    PageAnswer answer = new PageAnswer();
    try {
      CqlSession session = connector.requireSession();
      long version = schema.of(session.getMetadata()).version();
      statements
          .prepare(session, request.text(), version)
          .whenComplete(
              (prepared, failure) -> {
                if (failure != null) {
                  answer.fail(failure);
                } else if (!answer.isDone()) {
                  send(new DriverRead(session, prepared, request), answer);
                }
              });
    } catch (SqlFailure e) {
      answer.fail(e);
    }
    return answer;
  }

  /** Values come from type mappings; one the codec refuses must not leave the answer hanging. */
  private static void send(DriverRead read, PageAnswer answer) {
    try {
      answer.follow(read, read.firstPage());
    } catch (RuntimeException e) {
      answer.fail(e);
    }
  }

  @Override
  public ClusterDefinition definition() {
    return connector
        .session()
        .map(session -> schema.of(session.getMetadata()))
        .orElseGet(schema::last);
  }

  @Override
  public ClusterDefinition refreshDefinition() {
    CqlSession session = connector.requireSession();
    if (isConnected()) {
      refresh(session);
    }
    return definition();
  }

  private void refresh(CqlSession session) {
    CompletableFuture<Metadata> refreshed = session.refreshSchemaAsync().toCompletableFuture();
    try {
      refreshed.get(config.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      String reason = DriverErrors.translate(e).getMessage();
      LOGGER.warn("schema not refreshed, going on with the last known: {}", reason);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isConnected() {
    return connector
        .session()
        .filter(session -> !session.isClosed())
        .map(session -> session.getMetadata().getNodes().values())
        .map(nodes -> nodes.stream().anyMatch(DriverCassandraClient::canBeAsked))
        .orElse(false);
  }

  /** A node that comes back has connections a little before the driver sends it statements. */
  private static boolean canBeAsked(Node node) {
    return node.getState() == NodeState.UP && node.getOpenConnections() > 0;
  }

  @Override
  public void close() {
    connector.close();
  }
}
