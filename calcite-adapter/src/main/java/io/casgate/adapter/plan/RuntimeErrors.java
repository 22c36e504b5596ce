package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.plan.RelOptPlanner;

/** The border where failures of compiled code become the gateway's. */
final class RuntimeErrors {
  /** What Calcite's compiled code says of a scalar subquery with more rows than one. */
  private static final String TOO_MANY_ROWS = "more than one value in agg SINGLE_VALUE";

  private static final Pattern REFUSED_TEXT = Pattern.compile("For input string: \"(.*)\".*");

  private static final Pattern REFUSED_TEMPORAL =
      Pattern.compile("Invalid (DATE|TIME|TIMESTAMP) value, '(.*)'");

  private RuntimeErrors() {}

  static SqlFailure translate(Throwable failure) {
    Throwable cause = root(failure);
    if (cause instanceof SqlFailure known) {
      return known;
    }
    if (cause.getClass().getSimpleName().equals("InternalCompilerException")) {
      return SqlError.TOO_LARGE_TO_COMPILE.causedBy(cause);
    }
    if (cause instanceof ArithmeticException arithmetic) {
      return arithmetic(arithmetic);
    }
    if (cause instanceof NumberFormatException) {
      return SqlError.WRONG_VALUE.causedBy(cause, "numeric", refusedText(message(cause)), "");
    }
    Matcher temporal = REFUSED_TEMPORAL.matcher(message(cause));
    if (temporal.matches()) {
      return SqlError.WRONG_VALUE.causedBy(cause, temporal.group(1), temporal.group(2), "");
    }
    if (message(cause).startsWith(TOO_MANY_ROWS)) {
      return SqlError.SUBQUERY_ROWS.causedBy(cause);
    }
    if (cause instanceof RelOptPlanner.CannotPlanException) {
      return SqlError.NOT_SUPPORTED.causedBy(cause, "this combination of clauses");
    }
    if (cause instanceof StackOverflowError) {
      return SqlError.NESTED_TOO_DEEPLY.causedBy(cause);
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

  /** The JDK tells what it could not read as a number within a sentence of its own. */
  private static String refusedText(String message) {
    Matcher matcher = REFUSED_TEXT.matcher(message);
    return matcher.matches() ? matcher.group(1) : message;
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
