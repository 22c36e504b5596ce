package io.casgate.gateway.session;

import static io.casgate.adapter.error.SqlError.INVALID_STATEMENT;
import static io.casgate.adapter.error.SqlError.TOO_MANY_CONNECTIONS;
import static io.casgate.adapter.error.SqlError.UNKNOWN_CONNECTION;
import static io.casgate.adapter.error.SqlError.UNKNOWN_VARIABLE;

import io.casgate.adapter.runtime.MemoryPool;
import io.casgate.gateway.config.GatewayConfig;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** All open sessions by id, within the limit and the idle time. Safe for many threads. */
public final class Sessions implements AutoCloseable {
  private final int limit;
  private final long idleNanos;
  private final SessionVariables defaults;
  private final MemoryPool memory = MemoryPool.ofHeap();
  private final LongSupplier nanoClock;
  private final ConcurrentMap<String, Session> sessions = new ConcurrentHashMap<>();
  private long lastNumber;
  private final List<Consumer<Session>> closeListeners = new CopyOnWriteArrayList<>();

  public Sessions(GatewayConfig config) {
    this(config, System::nanoTime);
  }

  /** With a clock of nanoseconds that tests can turn. */
  public Sessions(GatewayConfig config, LongSupplier nanoClock) {
    this.limit = config.server().maxConnections();
    this.idleNanos = config.server().connectionIdleTime().toNanos();
    this.defaults = SessionVariables.defaults(config);
    this.nanoClock = nanoClock;
  }

  /** Calls {@code listener} with each session right after it was closed, for whatever reason. */
  public void onClose(Consumer<Session> listener) {
    closeListeners.add(listener);
  }

  /**
   * Opens a session for a client.
   *
   * @param id the client's choice; whoever knows it uses the session
   * @param properties what the client sent; only user, password, database (or schema) and session
   *     variables are looked at
   * @throws io.casgate.adapter.error.SqlFailure 1040 at the limit, and what SET would answer
   */
  public synchronized Session open(String id, Map<String, String> properties) {
    if (sessions.containsKey(id)) {
      throw INVALID_STATEMENT.with("The connection " + id + " is open already");
    }
    if (sessions.size() >= limit) {
      throw TOO_MANY_CONNECTIONS.with(limit, "server.max-connections");
    }
    SessionOpening opening = SessionOpening.of(id, properties, defaults);
    Session session = new Session(++lastNumber, opening, memory, nanoClock);
    for (String ignored : opening.ignored()) {
      session.warn(
          new SessionWarning(
              SessionWarning.Level.NOTE,
              UNKNOWN_VARIABLE.number(),
              "The connection property '" + ignored + "' means nothing to Casgate."));
    }
    sessions.put(id, session);
    return session;
  }

  /** The open session of this id; being found ends its idleness. */
  public Optional<Session> find(String id) {
    Optional<Session> session = Optional.ofNullable(sessions.get(id));
    session.ifPresent(Session::touch);
    return session;
  }

  /**
   * The open session of this id.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1094 when there is none
   */
  public Session require(String id) {
    return find(id).orElseThrow(() -> UNKNOWN_CONNECTION.with(id));
  }

  /** Closes a session and cancels its statements; an unknown id is none the worse. */
  public void close(String id) {
    Session session = sessions.remove(id);
    if (session != null) {
      session.close();
      closeListeners.forEach(listener -> listener.accept(session));
    }
  }

  /**
   * Closes sessions that nobody used for the idle time; one that works is never idle. The server
   * calls it every now and then.
   */
  public void closeIdle() {
    for (Session session : new ArrayList<>(sessions.values())) {
      if (!session.isWorking() && session.idleNanos() > idleNanos) {
        close(session.id());
      }
    }
  }

  /** All open sessions. */
  public Collection<Session> all() {
    return List.copyOf(sessions.values());
  }

  public int size() {
    return sessions.size();
  }

  @Override
  public void close() {
    all().forEach(session -> close(session.id()));
  }
}
