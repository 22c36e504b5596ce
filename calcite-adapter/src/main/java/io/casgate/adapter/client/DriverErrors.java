package io.casgate.adapter.client;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NodeUnavailableException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.connection.ConnectionInitException;
import com.datastax.oss.driver.api.core.connection.HeartbeatException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.CoordinatorException;
import com.datastax.oss.driver.api.core.servererrors.QueryConsistencyException;
import com.datastax.oss.driver.api.core.servererrors.ReadTimeoutException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

/** The border where the driver's exceptions become SQL errors; what caused them is kept. */
final class DriverErrors {
  private static final int NODES_NAMED = 3;

  private DriverErrors() {}

  static SqlFailure translate(Throwable thrown) {
    Throwable failure = unwrapped(thrown);
    if (failure instanceof SqlFailure known) {
      return known;
    }
    if (failure instanceof AllNodesFailedException all) {
      return noNodeAnswered(all);
    }
    return failure(failure, failure);
  }

  private static SqlFailure failure(Throwable telling, Throwable cause) {
    SqlFailure failure = error(telling).causedBy(cause, shortText(telling));
    return telling instanceof AuthenticationException
        ? failure.hinting("Check the gateway's Cassandra user and password.")
        : failure;
  }

  /** Why no session could be made; whatever it was, Cassandra cannot be reached. */
  static SqlFailure translateConnectFailure(Throwable thrown) {
    SqlFailure failure = translate(thrown);
    if (failure.error() == SqlError.CASSANDRA_DENIED
        || failure.error() == SqlError.CASSANDRA_UNREACHABLE) {
      return failure;
    }
    Throwable cause = unwrapped(thrown);
    return SqlError.CASSANDRA_UNREACHABLE.causedBy(cause, shortText(cause));
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable failure = thrown;
    while ((failure instanceof CompletionException || failure instanceof ExecutionException)
        && failure.getCause() != null) {
      failure = failure.getCause();
    }
    return failure;
  }

  private static SqlError error(Throwable failure) {
    if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
      return SqlError.CASSANDRA_DENIED;
    }
    if (failure instanceof UnavailableException) {
      return SqlError.CASSANDRA_UNAVAILABLE;
    }
    if (failure instanceof DriverTimeoutException
        || failure instanceof ReadTimeoutException
        || failure instanceof WriteTimeoutException) {
      return SqlError.CASSANDRA_TIMEOUT;
    }
    return isLostConnection(failure) ? SqlError.CASSANDRA_UNREACHABLE : SqlError.CASSANDRA_ERROR;
  }

  /** The driver tells that its session is closed by an IllegalStateException. */
  private static boolean isLostConnection(Throwable failure) {
    return failure instanceof ClosedConnectionException
        || failure instanceof HeartbeatException
        || failure instanceof ConnectionInitException
        || failure instanceof NodeUnavailableException
        || failure instanceof IllegalStateException;
  }

  /** A node that answered, if only to refuse, tells more than those that could not be reached. */
  private static SqlFailure noNodeAnswered(AllNodesFailedException all) {
    Map<Node, List<Throwable>> errors = all.getAllErrors();
    for (List<Throwable> ofNode : errors.values()) {
      for (Throwable failure : ofNode) {
        if (failure instanceof CoordinatorException || failure instanceof AuthenticationException) {
          return failure(failure, all);
        }
      }
    }
    String nodes =
        errors.entrySet().stream()
            .limit(NODES_NAMED)
            .map(entry -> address(entry.getKey()) + " " + reason(entry.getValue()))
            .collect(Collectors.joining(", "));
    int more = errors.size() - NODES_NAMED;
    String named = nodes.isEmpty() ? "no node is up" : nodes;
    return SqlError.CASSANDRA_UNREACHABLE.causedBy(
        all, more > 0 ? named + " and " + more + " more" : named);
  }

  private static String address(Node node) {
    return node.getEndPoint().resolve() instanceof InetSocketAddress address
        ? address.getHostString() + ":" + address.getPort()
        : node.getEndPoint().toString();
  }

  private static String reason(List<Throwable> failures) {
    if (failures.isEmpty() || failures.get(0) instanceof NodeUnavailableException) {
      return "is down";
    }
    return "(" + deepest(failures.get(0)) + ")";
  }

  /** The driver keeps why a socket could not be opened among the suppressed failures. */
  private static String deepest(Throwable failure) {
    String text = "connection closed";
    for (Throwable next = failure; next != null; next = next.getCause()) {
      for (Throwable suppressed : next.getSuppressed()) {
        if (suppressed instanceof ConnectException) {
          return withoutAddress(shortText(suppressed));
        }
      }
      if (next instanceof UnknownHostException) {
        return "unknown host";
      }
      if (next.getMessage() != null && !(next instanceof ClosedChannelException)) {
        text = withoutAddress(shortText(next));
      }
    }
    return text;
  }

  /** Netty ends its messages with the address, which stands before them already. */
  private static String withoutAddress(String text) {
    int end = text.lastIndexOf(": ");
    return end > 0 && text.indexOf(' ', end + 2) < 0 ? text.substring(0, end) : text;
  }

  /** The message without its full stop, since it becomes part of a sentence. */
  private static String shortText(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).strip();
    String line = message.lines().findFirst().orElse(failure.getClass().getSimpleName());
    String text = failure.getMessage() == null ? failure.getClass().getSimpleName() : line;
    if (failure instanceof QueryConsistencyException consistency) {
      text += ", coordinator " + address(consistency.getCoordinator());
    }
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
