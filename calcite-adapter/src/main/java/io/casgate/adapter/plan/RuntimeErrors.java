package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;

/** The border where failures of compiled code become the gateway's. */
final class RuntimeErrors {
  private RuntimeErrors() {}

  static SqlFailure translate(Throwable failure) {
    Throwable cause = root(failure);
    if (cause instanceof SqlFailure known) {
      return known;
    }
    if (cause instanceof ArithmeticException arithmetic) {
      return arithmetic(arithmetic);
    }
    if (cause instanceof NumberFormatException) {
      return SqlError.WRONG_VALUE.causedBy(cause, "numeric", message(cause), "");
    }
    if (cause instanceof StackOverflowError) {
      return SqlError.INVALID_STATEMENT.causedBy(cause, "The statement is nested too deeply");
    }
    if (cause instanceof org.apache.calcite.runtime.CalciteException
        || cause instanceof IllegalArgumentException) {
      return SqlError.INVALID_STATEMENT.causedBy(cause, message(cause));
    }
    return SqlError.INTERNAL.causedBy(
        failure, cause.getClass().getSimpleName() + " " + message(cause));
  }

  private static SqlFailure arithmetic(ArithmeticException failure) {
    String message = message(failure);
    return message.contains("by zero")
        ? SqlError.DIVISION_BY_ZERO.causedBy(failure)
        : SqlError.DATA_OUT_OF_RANGE.causedBy(failure, "Numeric", message);
  }

  private static Throwable root(Throwable failure) {
    Throwable one = failure;
    while (one.getCause() != null && isWrapper(one)) {
      one = one.getCause();
    }
    return one;
  }

  private static boolean isWrapper(Throwable failure) {
    return failure instanceof InvocationTargetException
        || failure instanceof UndeclaredThrowableException
        || failure instanceof ExceptionInInitializerError
        || failure.getClass() == RuntimeException.class;
  }

  private static String message(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
