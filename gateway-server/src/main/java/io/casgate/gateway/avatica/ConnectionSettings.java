package io.casgate.gateway.avatica;

import static java.util.Objects.requireNonNull;

import io.casgate.gateway.catalog.TableCatalog;
import io.casgate.gateway.session.Session;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.calcite.avatica.ConnectionPropertiesImpl;
import org.apache.calcite.avatica.Meta.ConnectionProperties;

/**
 * What {@code java.sql.Connection} can set, told to and fro between clients and their sessions. A
 * schema is a database; the rest is kept because clients ask for it. Safe for many threads.
 */
final class ConnectionSettings {
  private final TableCatalog catalog;
  private final ConcurrentMap<String, ConnectionPropertiesImpl> told = new ConcurrentHashMap<>();

  ConnectionSettings(TableCatalog catalog) {
    this.catalog = requireNonNull(catalog, "catalog");
  }

  /** Makes the database a session was opened with the current one, as it is really spelt. */
  void begin(Session session) {
    session.database().ifPresent(name -> session.useDatabase(catalog.requireDatabase(name)));
  }

  /** Takes over what the client changed, and answers how things stand. */
  ConnectionProperties sync(Session session, ConnectionProperties sent) {
    return told.compute(
        session.id(),
        (id, before) -> {
          ConnectionPropertiesImpl known = before == null ? defaults() : before;
          changeDatabase(session, known, sent);
          ConnectionPropertiesImpl now = copy(known);
          now.merge(sent);
          session.database().ifPresent(now::setSchema);
          return now.setDirty(false);
        });
  }

  void forget(String connectionId) {
    told.remove(connectionId);
  }

  private void changeDatabase(
      Session session, ConnectionProperties known, ConnectionProperties sent) {
    // The client repeats the schema that it knows with every other change; USE may have moved on.
    Optional<String> wanted = Optional.ofNullable(sent.getSchema()).filter(name -> !name.isEmpty());
    if (wanted.isPresent() && !wanted.get().equals(known.getSchema())) {
      session.useDatabase(catalog.requireDatabase(wanted.get()));
    }
  }

  private static ConnectionPropertiesImpl copy(ConnectionPropertiesImpl known) {
    return new ConnectionPropertiesImpl(
        known.isAutoCommit(),
        known.isReadOnly(),
        known.getTransactionIsolation(),
        known.getCatalog(),
        known.getSchema());
  }

  private static ConnectionPropertiesImpl defaults() {
    return new ConnectionPropertiesImpl(
        /* autoCommit= */ true,
        /* readOnly= */ false,
        Connection.TRANSACTION_NONE,
        /* catalog= */ null,
        /* schema= */ null);
  }
}
