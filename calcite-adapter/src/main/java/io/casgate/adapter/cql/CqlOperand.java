package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** A value that a CQL bind marker gets at execution: written in the statement, or a parameter. */
public sealed interface CqlOperand {

  /** The SQL value; empty for NULL. {@code parameters} are the statement's, in order. */
  Optional<Object> value(List<Object> parameters);

  /** A value written in the statement's text, in Calcite's internal form; never NULL. */
  record Literal(Object sqlValue) implements CqlOperand {
    public Literal {
      requireNonNull(sqlValue, "sqlValue");
    }

    @Override
    public Optional<Object> value(List<Object> parameters) {
      return Optional.of(sqlValue);
    }

    @Override
    public String toString() {
      return sqlValue.toString();
    }
  }

  /** A {@code ?} of the statement; {@code index} starts at 0. */
  record Parameter(int index) implements CqlOperand {
    @Override
    public Optional<Object> value(List<Object> parameters) {
      return Optional.ofNullable(parameters.get(index));
    }

    @Override
    public String toString() {
      return "?" + index;
    }
  }
}
