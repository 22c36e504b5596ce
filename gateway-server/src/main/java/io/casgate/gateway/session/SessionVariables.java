package io.casgate.gateway.session;

import io.casgate.adapter.runtime.QuerySettings;
import io.casgate.gateway.config.GatewayConfig;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of all variables of a session at one moment. Immutable; SET makes a new one. */
public final class SessionVariables {
  private final Map<SessionVariable<?>, Object> defaults;
  private final Map<SessionVariable<?>, Object> values;
  private final long statementMemory;

  private SessionVariables(
      Map<SessionVariable<?>, Object> defaults,
      Map<SessionVariable<?>, Object> values,
      long statementMemory) {
    this.defaults = defaults;
    this.values = Collections.unmodifiableMap(values);
    this.statementMemory = statementMemory;
  }

  /** What every session starts with. */
  public static SessionVariables defaults(GatewayConfig config) {
    Map<SessionVariable<?>, Object> defaults = new HashMap<>();
    SessionVariable.all()
        .forEach(variable -> defaults.put(variable, variable.defaultValue(config)));
    return new SessionVariables(defaults, defaults, config.sql().statementMemory().bytes());
  }

  public <T> T value(SessionVariable<T> variable) {
    @SuppressWarnings("unchecked")
    T value = (T) values.get(variable);
    return value;
  }

  /** The value as SHOW VARIABLES and {@code @@name} tell it. */
  public String text(SessionVariable<?> variable) {
    return variable.show(values.get(variable));
  }

  /** All of the assignments, or a failure and none of them. */
  public SessionVariables with(List<Assignment> assignments) {
    Map<SessionVariable<?>, Object> changed = new HashMap<>(values);
    for (Assignment assignment : assignments) {
      changed.put(assignment.variable(), newValue(assignment));
    }
    return new SessionVariables(defaults, changed, statementMemory);
  }

  private Object newValue(Assignment assignment) {
    SessionVariable<?> variable = assignment.variable();
    return assignment.value().kind() == VariableValue.Kind.DEFAULT && variable.isWritable()
        ? defaults.get(variable)
        : variable.parse(assignment.value());
  }

  /** What the execution of a statement needs of them. */
  public QuerySettings querySettings() {
    return new QuerySettings(
        Math.toIntExact(value(SessionVariable.RND_BATCH_SIZE)),
        value(SessionVariable.READ_CONSISTENCY),
        value(SessionVariable.TIME_ZONE).zone(),
        Optional.of(value(SessionVariable.MAX_STATEMENT_TIME)).filter(limit -> !limit.isZero()),
        statementMemory);
  }
}
