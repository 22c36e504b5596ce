package io.casgate.adapter.function;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;
import org.apache.calcite.DataContext;
import org.apache.calcite.sql.type.SqlTypeName;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The values of one call, as the function's parameters ask for them, and where it runs. */
final class Arguments {
  private final String function;
  private final SqlTypeName result;
  private final DataContext root;
  private final @Nullable Object[] values;

  Arguments(String function, SqlTypeName result, DataContext root, @Nullable Object[] values) {
    this.function = function;
    this.result = result;
    this.root = root;
    this.values = values;
  }

  String function() {
    return function;
  }

  /** The type that the call has: what the body gives must be of it. */
  SqlTypeName result() {
    return result;
  }

  DataContext root() {
    return root;
  }

  int count() {
    return values.length;
  }

  boolean has(int index) {
    return index < values.length;
  }

  boolean isNull(int index) {
    return values[index] == null;
  }

  @Nullable Object value(int index) {
    return values[index];
  }

  String text(int index) {
    return (String) required(index);
  }

  byte[] octets(int index) {
    return (byte[]) required(index);
  }

  long integer(int index) {
    return (Long) required(index);
  }

  long integer(int index, long otherwise) {
    return has(index) ? integer(index) : otherwise;
  }

  double real(int index) {
    return (Double) required(index);
  }

  Number number(int index) {
    return (Number) required(index);
  }

  BigInteger bits(int index) {
    return (BigInteger) required(index);
  }

  LocalDateTime moment(int index) {
    return (LocalDateTime) required(index);
  }

  Duration span(int index) {
    return (Duration) required(index);
  }

  private Object required(int index) {
    Object value = values[index];
    if (value == null) {
      throw new IllegalStateException("argument " + index + " of " + function);
    }
    return value;
  }
}
