package io.casgate.gateway.acceptance;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The connection of a golden script: the stock driver's, but that errors print in one line, times
 * of measurement are hidden, and the record of CQL starts anew with each query.
 */
final class ScriptConnection {
  private static final Pattern MEASURED_AT = Pattern.compile(" at \\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
  private static final Pattern CLIENT_PREFIX =
      Pattern.compile("(?s)^Error -?\\d+ \\([^)]*\\) : .*?Remote driver error: ");

  private ScriptConnection() {}

  static Connection of(Connection connection, RecordingClient cassandra) {
    return wrap(
        Connection.class,
        connection,
        result ->
            result instanceof Statement plain && !(result instanceof PreparedStatement)
                ? statement(plain, cassandra)
                : result);
  }

  private static Statement statement(Statement statement, RecordingClient cassandra) {
    return proxy(
        Statement.class,
        (proxy, method, arguments) -> {
          boolean query = method.getName().startsWith("execute") && arguments != null;
          if (query && !arguments[0].toString().startsWith("explain plan for ")) {
            cassandra.forget();
          }
          Object result = call(statement, method, arguments);
          return result instanceof ResultSet rows ? resultSet(rows) : result;
        });
  }

  private static ResultSet resultSet(ResultSet rows) {
    return wrap(
        ResultSet.class,
        rows,
        value ->
            value instanceof String text
                ? MEASURED_AT.matcher(text).replaceAll(" at <time>")
                : value);
  }

  private static <T> T wrap(Class<T> type, T target, Change change) {
    return proxy(type, (proxy, method, arguments) -> change.of(call(target, method, arguments)));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof SQLException failure ? new OneLine(failure) : e.getCause();
    }
  }

  /** What becomes of a method's result. */
  private interface Change {
    @Nullable Object of(@Nullable Object result);
  }

  /** A failure as MariaDB's own client prints it. */
  private static final class OneLine extends SQLException {
    private static final long serialVersionUID = 1L;

    private OneLine(SQLException failure) {
      super(failure.getMessage(), failure.getSQLState(), failure.getErrorCode(), failure);
    }

    @Override
    public void printStackTrace(PrintWriter writer) {
      String message = CLIENT_PREFIX.matcher(getMessage()).replaceFirst("");
      writer.printf("ERROR %d (%s): %s%n", getErrorCode(), getSQLState(), message);
    }
  }
}
