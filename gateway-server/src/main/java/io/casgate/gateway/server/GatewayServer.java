package io.casgate.gateway.server;

import io.casgate.adapter.client.CassandraClient;
import io.casgate.adapter.client.ContactPoint;
import io.casgate.adapter.client.DriverCassandraClient;
import io.casgate.adapter.plan.PlanCache;
import io.casgate.adapter.plan.SqlPlanner;
import io.casgate.adapter.runtime.CassandraRuntime;
import io.casgate.gateway.avatica.AvaticaEndpoint;
import io.casgate.gateway.avatica.GatewayMeta;
import io.casgate.gateway.avatica.Workers;
import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.command.Planner;
import io.casgate.gateway.config.GatewayConfig;
import io.casgate.gateway.monitor.Health;
import io.casgate.gateway.session.Sessions;
import io.casgate.gateway.statement.StatementEngine;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A running gateway: the one place where its rooms are wired, and its life cycle. It serves from
 * the start and refuses statements until Cassandra answers.
 */
public final class GatewayServer implements AutoCloseable {
  private static final Duration WATCH_PERIOD = Duration.ofMillis(250);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);

  private final GatewayConfig config;
  private final CassandraClient client;
  private final Sessions sessions;
  private final GatewayMeta meta;
  private final Readiness readiness;
  private final WorkerPool quickWorkers;
  private final WorkerPool slowWorkers;
  private final Housekeeping housekeeping = new Housekeeping();
  private final HttpRoutes routes;
  private final HttpDoor door;

  private GatewayServer(
      GatewayConfig config, CassandraClient client, Function<CassandraRuntime, Planner> planners) {
    this.config = config;
    this.client = client;
    CassandraRuntime runtime = new CassandraRuntime(client);
    TableCatalog catalog = new TableCatalog(runtime);
    this.sessions = new Sessions(config);
    this.quickWorkers = new WorkerPool("casgate-quick", config.server().workerThreads());
    this.slowWorkers = new WorkerPool("casgate-slow", config.server().workerThreads());
    StatementEngine engine = new StatementEngine(catalog, planners.apply(runtime));
    Workers workers = new Workers(quickWorkers, slowWorkers);
    this.meta = new GatewayMeta(sessions, catalog, engine, workers, config.server());
    this.readiness = new Readiness(client::isConnected, contactPoints(config));
    this.routes =
        new HttpRoutes(
            new AvaticaEndpoint(meta),
            new Health(readiness::obstacle),
            Math.toIntExact(config.server().maxRequestBytes().bytes()));
    this.door = new HttpDoor(config.server(), routes);
  }

  /** Starts a gateway on the cluster that is configured, whether it answers yet or not. */
  public static GatewayServer start(GatewayConfig config) {
    int plans = config.sql().planCacheSize();
    return start(config, runtime -> new PlanCache(new SqlPlanner(), plans)::plan);
  }

  /** Starts a gateway with a planner of its own. */
  public static GatewayServer start(
      GatewayConfig config, Function<CassandraRuntime, Planner> planners) {
    return start(
        config, new DriverCassandraClient(CassandraConnection.of(config.cassandra())), planners);
  }

  /** Starts a gateway on a client of its own, which it closes. */
  public static GatewayServer start(
      GatewayConfig config, CassandraClient client, Function<CassandraRuntime, Planner> planners) {
    GatewayServer server = new GatewayServer(config, client, planners);
    try {
      server.open();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  private void open() {
    readiness.watch();
    door.open();
    housekeeping.every(WATCH_PERIOD, readiness::watch);
    housekeeping.every(WATCH_PERIOD, sessions::closeIdle);
    housekeeping.every(WATCH_PERIOD, meta::closeIdle);
  }

  /** The port that is really listened on. */
  public int port() {
    return door.port();
  }

  /** What a client on this machine connects to. */
  public String jdbcUrl() {
    return "jdbc:avatica:remote:url=" + url();
  }

  /** Where the gateway is on the web. */
  public String url() {
    String host = config.server().host();
    boolean any = host.equals("0.0.0.0") || host.equals("::");
    return "http://" + new ContactPoint(any ? "127.0.0.1" : host, port());
  }

  /** Whether statements can be served now. */
  public boolean isReady() {
    return readiness.isReady();
  }

  /** Waits until Cassandra answers; false when the time is over. */
  public boolean awaitReady(Duration longest) throws InterruptedException {
    return readiness.await(longest);
  }

  /** Connections that clients have open now. */
  public int openSessions() {
    return sessions.size();
  }

  /** Statements that clients have open now. */
  public int openStatements() {
    return meta.openStatements();
  }

  /**
   * Stops: no new clients, running statements are cancelled and their clients told, then all
   * threads end. Takes less than ten seconds.
   */
  @Override
  public void close() {
    housekeeping.close();
    door.stopListening();
    sessions.close();
    routes.awaitLastAnswers(LAST_ANSWERS);
    door.close();
    sessions.close();
    quickWorkers.close();
    slowWorkers.close();
    client.close();
  }

  private static String contactPoints(GatewayConfig config) {
    return config.cassandra().contactPoints().stream()
        .map(ContactPoint::toString)
        .collect(Collectors.joining(","));
  }
}
