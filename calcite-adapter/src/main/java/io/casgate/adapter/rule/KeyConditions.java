package io.casgate.adapter.rule;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.cql.KeyCondition;
import io.casgate.adapter.cql.KeyEquality;
import io.casgate.adapter.schema.CellPart;
import io.casgate.adapter.schema.ColumnDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/**
 * A predicate taken apart: what Cassandra is asked by key, and what is checked here afterwards.
 *
 * <p>Only what is proven exact is pushed: an equality leaves the remainder when every stored key
 * that SQL calls equal is among the keys that are asked for ({@code TypeMapping.keyValues}).
 */
record KeyConditions(KeyCondition pushed, RexNode remainder) {
  KeyConditions {
    requireNonNull(pushed, "pushed");
    requireNonNull(remainder, "remainder");
  }

  /**
   * Splits {@code predicate}, whose inputs are the selectors of {@code read}; empty when it does
   * not fix the whole partition key.
   */
  static Optional<KeyConditions> of(RexNode predicate, CqlRead read, RexBuilder rex) {
    List<RexNode> conjuncts = RelOptUtil.conjunctions(predicate);
    Map<ColumnDefinition, Found> found = new HashMap<>();
    for (RexNode conjunct : conjuncts) {
      equality(conjunct, read, rex).ifPresent(one -> found.putIfAbsent(one.equality.column(), one));
    }
    List<KeyEquality> equalities = new ArrayList<>();
    List<RexNode> kept = new ArrayList<>(conjuncts);
    for (ColumnDefinition column : read.table().primaryKey()) {
      Found one = found.get(column);
      if (one == null) {
        break;
      }
      equalities.add(one.equality);
      kept.remove(one.conjunct);
    }
    if (equalities.size() < read.table().partitionKey().size()) {
      return Optional.empty();
    }
    RexNode remainder = RexUtil.composeConjunction(rex, kept);
    return Optional.of(new KeyConditions(new KeyCondition(equalities), remainder));
  }

  private static Optional<Found> equality(RexNode conjunct, CqlRead read, RexBuilder rex) {
    return ColumnValues.of(conjunct, read, rex)
        .flatMap(values -> keyEquality(values, read))
        .map(equality -> new Found(conjunct, equality));
  }

  private static Optional<KeyEquality> keyEquality(ColumnValues values, CqlRead read) {
    CqlSelector selector = read.selectors().get(values.input());
    ColumnDefinition column = selector.column();
    if (selector.part() != CellPart.VALUE
        || !column.kind().isKey()
        || !column.mapping().hasExactKeys()) {
      return Optional.empty();
    }
    List<CqlOperand> operands = values.operands();
    return Optional.of(new KeyEquality(column, operands));
  }

  private record Found(RexNode conjunct, KeyEquality equality) {}
}
