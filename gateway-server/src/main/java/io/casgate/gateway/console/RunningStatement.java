package io.casgate.gateway.console;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.avatica.AvaticaStatement;

/**
 * A statement between its start and its last row: one thread runs it, another may cancel it. Waits
 * for neither.
 */
final class RunningStatement {
  private final GatewayConnection connection;
  private final AvaticaStatement statement;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  RunningStatement(GatewayConnection connection, AvaticaStatement statement) {
    this.connection = connection;
    this.statement = statement;
  }

  boolean isCancelled() {
    return cancelled.get();
  }

  /** Ends the statement in the gateway; whoever waits for its rows gets an error instead. */
  void cancel() {
    if (cancelled.compareAndSet(false, true)) {
      connection.cancel(statement);
    }
  }
}
