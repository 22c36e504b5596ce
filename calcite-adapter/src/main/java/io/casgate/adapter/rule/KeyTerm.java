package io.casgate.adapter.rule;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.cql.KeyChoice;
import io.casgate.adapter.cql.KeyRange;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rex.RexNode;

/**
 * What one conjunct of a predicate says of key columns: a choice of values, or a range.
 *
 * @param exact whether the conjunct says no more than that
 */
record KeyTerm(
    RexNode conjunct, Optional<KeyChoice> choice, Optional<KeyRange> range, boolean exact) {
  KeyTerm {
    requireNonNull(conjunct, "conjunct");
    requireNonNull(choice, "choice");
    requireNonNull(range, "range");
  }

  static KeyTerm of(RexNode conjunct, KeyChoice choice, boolean exact) {
    return new KeyTerm(conjunct, Optional.of(choice), Optional.empty(), exact);
  }

  static KeyTerm of(RexNode conjunct, KeyRange range, boolean exact) {
    return new KeyTerm(conjunct, Optional.empty(), Optional.of(range), exact);
  }

  int width() {
    return choice.map(KeyChoice::columns).map(List::size).orElse(0);
  }
}
