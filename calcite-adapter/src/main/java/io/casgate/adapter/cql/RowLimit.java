package io.casgate.adapter.cql;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * LIMIT and OFFSET of a read: Cassandra gives fetch + offset rows, of which the first are skipped.
 */
public record RowLimit(CqlOperand fetch, Optional<CqlOperand> offset) {
  public RowLimit {
    requireNonNull(fetch, "fetch");
    requireNonNull(offset, "offset");
  }

  /** Whether the numbers differ from execution to execution. */
  public boolean hasParameter() {
    return fetch instanceof CqlOperand.Parameter
        || offset.filter(CqlOperand.Parameter.class::isInstance).isPresent();
  }

  @Override
  public String toString() {
    return offset.map(rows -> fetch + " after " + rows).orElseGet(fetch::toString);
  }
}
