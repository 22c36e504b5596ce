package io.casgate.gateway.command;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.runtime.QueryContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * One run of a prepared statement.
 *
 * @param parameters one value a {@code ?}, null for NULL
 * @param maxRows rows the client wants at most
 * @param query settings, deadline and cancel switch, made by the session
 */
public record Execution(List<Object> parameters, OptionalLong maxRows, QueryContext query) {
  public Execution {
    parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    requireNonNull(maxRows, "maxRows");
    requireNonNull(query, "query");
  }

  public static Execution of(List<Object> parameters, QueryContext query) {
    return new Execution(parameters, OptionalLong.empty(), query);
  }
}
