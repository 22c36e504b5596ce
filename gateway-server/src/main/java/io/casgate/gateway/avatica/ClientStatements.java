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
    ClientStatement statement = new ClientStatement(connectionId, id);
    open.compute(
        connectionId,
        (connection, statements) -> {
          ConcurrentMap<Integer, ClientStatement> all =
              statements == null ? new ConcurrentHashMap<>() : statements;
          if (all.size() >= maxPerConnection) {
            throw SqlError.TOO_MANY_STATEMENTS.with(maxPerConnection, LIMIT);
          }
          all.put(id, statement);
          return all;
        });
    return statement;
  }

  Optional<ClientStatement> find(String connectionId, int id) {
    return Optional.ofNullable(open.getOrDefault(connectionId, NONE).get(id));
  }

  /** Whether this process gave the number out; then the statement was closed, and is not lost. */
  boolean wasIssued(int id) {
    return Integer.compareUnsigned(id - firstId, nextId.get() - firstId) < 0;
  }

  void close(String connectionId, int id) {
    ClientStatement statement = open.getOrDefault(connectionId, NONE).remove(id);
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

  void closeAll() {
    open.keySet().forEach(this::closeAll);
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

  /** Connections that have, or had, statements. */
  Iterable<String> connections() {
    return open.keySet();
  }

  int count() {
    return open.values().stream().mapToInt(Map::size).sum();
  }

  private static final ConcurrentMap<Integer, ClientStatement> NONE = new ConcurrentHashMap<>();
}
