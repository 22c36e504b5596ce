package io.casgate.gateway.avatica;

import io.casgate.adapter.error.SqlError;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** All open statements by connection. Safe for many threads. */
final class ClientStatements {
  private static final Map<Integer, ClientStatement> NONE = Map.of();
  private static final String LIMIT = "server.max-statements-per-connection";

  private final int maxPerConnection;
  private final int firstId = new SecureRandom().nextInt(1 << 30);
  private final AtomicInteger nextId = new AtomicInteger(firstId);
  private final ConcurrentMap<String, ConcurrentMap<Integer, ClientStatement>> open =
      new ConcurrentHashMap<>();

  ClientStatements(int maxPerConnection) {
    this.maxPerConnection = maxPerConnection;
  }

  ClientStatement create(String connectionId) {
    return add(connectionId, nextId.getAndIncrement());
  }

  /** Opens a statement again under the number its client knows it by. */
  ClientStatement reopen(String connectionId, int id) {
    return add(connectionId, id);
  }

  private ClientStatement add(String connectionId, int id) {
    ConcurrentMap<Integer, ClientStatement> changed =
        open.compute(
            connectionId,
            (connection, before) -> {
              ConcurrentMap<Integer, ClientStatement> all =
                  before == null ? new ConcurrentHashMap<>() : before;
              if (all.size() >= maxPerConnection) {
                throw SqlError.TOO_MANY_STATEMENTS.with(maxPerConnection, LIMIT);
              }
              all.putIfAbsent(id, new ClientStatement(connectionId, id));
              return all;
            });
    return changed.get(id);
  }

  Optional<ClientStatement> find(String connectionId, int id) {
    return Optional.ofNullable(statements(connectionId).get(id));
  }

  /** Whether this process gave the number out; then the statement was closed, and is not lost. */
  boolean wasIssued(int id) {
    return Integer.compareUnsigned(id - firstId, nextId.get() - firstId) < 0;
  }

  void close(String connectionId, int id) {
    ConcurrentMap<Integer, ClientStatement> statements = open.get(connectionId);
    ClientStatement statement = statements == null ? null : statements.remove(id);
    open.computeIfPresent(connectionId, (connection, left) -> left.isEmpty() ? null : left);
    if (statement != null) {
      statement.close();
    }
  }

  void closeAll(String connectionId) {
    Map<Integer, ClientStatement> statements = open.remove(connectionId);
    if (statements != null) {
      statements.values().forEach(ClientStatement::close);
    }
  }

  /** Closes every statement that nobody used for so long, its open result with it. */
  void closeIdle(Duration time) {
    for (Map<Integer, ClientStatement> statements : open.values()) {
      for (ClientStatement statement : statements.values()) {
        if (statement.isIdleFor(time)) {
          close(statement.connectionId(), statement.id());
        }
      }
    }
  }

  private Map<Integer, ClientStatement> statements(String connectionId) {
    ConcurrentMap<Integer, ClientStatement> statements = open.get(connectionId);
    return statements == null ? NONE : statements;
  }

  int count() {
    return open.values().stream().mapToInt(Map::size).sum();
  }
}
