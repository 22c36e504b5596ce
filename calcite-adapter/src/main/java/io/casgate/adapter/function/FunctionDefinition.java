package io.casgate.adapter.function;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.type.SqlReturnTypeInference;

/**
 * A function of the library: its name, what it takes, what it gives. NULL among the arguments gives
 * NULL, unless it {@link #takingNull}.
 *
 * @param required the parameters that every call has
 * @param optional those that may follow
 * @param more what any number of further arguments are
 * @param repeatable whether equal arguments give equal results, whenever asked
 */
record FunctionDefinition(
    String name,
    List<Parameter> required,
    List<Parameter> optional,
    Optional<Parameter> more,
    SqlReturnTypeInference result,
    boolean takesNull,
    boolean repeatable,
    Body body) {
  FunctionDefinition {
    requireNonNull(name, "name");
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    requireNonNull(more, "more");
    requireNonNull(result, "result");
    requireNonNull(body, "body");
  }

  static FunctionDefinition function(String name, SqlReturnTypeInference result, Body body) {
    return new FunctionDefinition(
        name, List.of(), List.of(), Optional.empty(), result, false, true, body);
  }

  FunctionDefinition of(Parameter... parameters) {
    return new FunctionDefinition(
        name, List.of(parameters), optional, more, result, takesNull, repeatable, body);
  }

  FunctionDefinition orAlso(Parameter... parameters) {
    return new FunctionDefinition(
        name, required, List.of(parameters), more, result, takesNull, repeatable, body);
  }

  FunctionDefinition andMore(Parameter parameter) {
    return new FunctionDefinition(
        name, required, optional, Optional.of(parameter), result, takesNull, repeatable, body);
  }

  /** The body sees NULL too. */
  FunctionDefinition takingNull() {
    return new FunctionDefinition(name, required, optional, more, result, true, repeatable, body);
  }

  /** The clock, random numbers, what waits: to be computed for each execution. */
  FunctionDefinition changing() {
    return new FunctionDefinition(name, required, optional, more, result, takesNull, false, body);
  }

  /** The same function under another name. */
  FunctionDefinition alias(String other) {
    return new FunctionDefinition(
        other, required, optional, more, result, takesNull, repeatable, body);
  }

  int least() {
    return required.size();
  }

  /** The most arguments; -1 for any number. */
  int most() {
    return more.isPresent() ? -1 : required.size() + optional.size();
  }

  Parameter parameter(int index) {
    if (index < required.size()) {
      return required.get(index);
    }
    int after = index - required.size();
    // The validator asks before it counts.
    return after < optional.size() ? optional.get(after) : more.orElse(Parameter.VALUE);
  }
}
