package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.RowLimit;
import java.util.Optional;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rex.RexBuilder;

/** LIMIT and OFFSET as a read takes them. */
final class Limits {
  private Limits() {}

  /** Those of a sort; empty when it has no LIMIT, or one that is no operand. */
  static Optional<RowLimit> of(Sort sort) {
    if (sort.fetch == null) {
      return Optional.empty();
    }
    RexBuilder rex = sort.getCluster().getRexBuilder();
    Optional<CqlOperand> fetch = Constants.operand(sort.fetch, rex);
    Optional<CqlOperand> offset =
        Optional.ofNullable(sort.offset).flatMap(node -> Constants.operand(node, rex));
    return fetch.isEmpty() || (sort.offset != null && offset.isEmpty())
        ? Optional.empty()
        : Optional.of(new RowLimit(fetch.get(), offset));
  }
}
