package io.casgate.gateway.session;

/** Reads what was written as the value of one variable, or fails with MariaDB's error. */
@FunctionalInterface
interface VariableParser<T> {
  T parse(String variable, VariableValue value);
}
