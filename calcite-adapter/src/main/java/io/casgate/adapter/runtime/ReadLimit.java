package io.casgate.adapter.runtime;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.RowLimit;
import io.casgate.adapter.error.SqlError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The rows that LIMIT and OFFSET ask for in one execution. */
final class ReadLimit {
  /** More than any table has. */
  static final long NONE = Long.MAX_VALUE;

  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private ReadLimit() {}

  /**
   * Fetch + offset, or {@link #NONE}.
   *
   * @throws io.casgate.adapter.error.SqlFailure 1366 when either is NULL, negative or no integer
   */
  static long rows(Optional<RowLimit> limit, List<Object> parameters) {
    if (limit.isEmpty()) {
      return NONE;
    }
    long fetch = count("LIMIT", limit.get().fetch(), parameters);
    if (fetch == 0 || limit.get().offset().isEmpty()) {
      return fetch;
    }
    long offset = count("OFFSET", limit.get().offset().get(), parameters);
    return fetch > NONE - offset ? NONE : fetch + offset;
  }

  /** How many of them are skipped first. */
  static long skipped(Optional<RowLimit> limit, List<Object> parameters) {
    return limit
        .flatMap(RowLimit::offset)
        .map(offset -> count("OFFSET", offset, parameters))
        .orElse(0L);
  }

  /** What CQL's LIMIT is bound to; its largest int means no limit to Cassandra too. */
  static int cqlLimit(long rows) {
    return (int) Math.min(rows, Integer.MAX_VALUE);
  }

  private static long count(String clause, CqlOperand operand, List<Object> parameters) {
    Object value = operand.value(parameters).orElse(null);
    try {
      BigInteger count = new BigDecimal(String.valueOf(value).strip()).toBigIntegerExact();
      if (count.signum() >= 0) {
        return count.min(LONGEST).longValue();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw SqlError.WRONG_VALUE.causedBy(e, clause, value == null ? "NULL" : value, "");
    }
    throw SqlError.WRONG_VALUE.with(clause, value, "");
  }
}
