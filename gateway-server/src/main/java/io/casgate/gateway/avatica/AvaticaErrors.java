package io.casgate.gateway.avatica;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.util.List;
import java.util.function.Supplier;
import org.apache.calcite.avatica.AvaticaSeverity;
import org.apache.calcite.avatica.NoSuchConnectionException;
import org.apache.calcite.avatica.remote.Service.ErrorResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The border where failures become Avatica's error responses: MariaDB's number, SQLSTATE and one
 * message; never a stack trace or a class name.
 */
final class AvaticaErrors {
  private static final Logger LOG = LoggerFactory.getLogger(AvaticaErrors.class);
  private static final String CONNECTION_DOES_NOT_EXIST = "08003";

  private AvaticaErrors() {}

  /** What a client is told of anything thrown. */
  static ErrorResponse response(Throwable thrown) {
    if (thrown instanceof NoSuchConnectionException missing) {
      return response(SqlError.UNKNOWN_CONNECTION.with(missing.getConnectionId()));
    }
    SqlFailure failure = thrown instanceof SqlFailure known ? known : internal(thrown);
    return failure.error() == SqlError.UNKNOWN_CONNECTION
        ? noSuchConnection(failure.getMessage())
        : response(failure.getMessage(), failure.error().number(), failure.error().sqlState());
  }

  /** What cannot happen, kept for the log; the client gets no more than a kind word. */
  static SqlFailure internal(Throwable thrown) {
    return SqlError.INTERNAL.causedBy(thrown, kind(thrown));
  }

  /** Does work for a statement; whatever it throws comes out as a failure that clients can see. */
  static <T> T guarded(String statement, Supplier<T> work) {
    try {
      return work.get();
    } catch (NoSuchConnectionException e) {
      throw e;
    } catch (Throwable e) {
      log(statement, e);
      throw e instanceof SqlFailure known ? known : internal(e);
    }
  }

  /** Logs a failure where an operator or a developer can learn from it. */
  private static void log(String statement, Throwable thrown) {
    SqlFailure failure = thrown instanceof SqlFailure known ? known : internal(thrown);
    if (failure.error() == SqlError.INTERNAL) {
      LOG.error("[{}] {}", statement, failure.getMessage(), thrown);
    } else {
      LOG.debug("[{}] {}", statement, failure.getMessage(), thrown);
    }
  }

  private static ErrorResponse noSuchConnection(String message) {
    // The stock client reconnects on this code (transparent_reconnection) and on no other.
    return response(
        message, ErrorResponse.MISSING_CONNECTION_ERROR_CODE, CONNECTION_DOES_NOT_EXIST);
  }

  private static ErrorResponse response(String message, int number, String sqlState) {
    // Where a prepare fails, the stock client keeps the list and drops the message.
    return new ErrorResponse(
        List.of(message), message, number, sqlState, AvaticaSeverity.ERROR, null);
  }

  private static String kind(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return "the statement is nested too deeply";
    }
    if (thrown instanceof OutOfMemoryError) {
      return "the gateway is out of memory";
    }
    return "the gateway failed on this statement";
  }
}
