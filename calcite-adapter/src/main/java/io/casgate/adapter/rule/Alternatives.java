package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.Sarg;

/**
 * A predicate as alternatives, one of which holds where it holds, each with columns that it fixes:
 * {@code =}, IN, row values, OR of conjunctions. None at all means that it never holds.
 */
record Alternatives(List<Alternative> list) {

  /**
   * Columns by input, each of which equals one of some values.
   *
   * @param whole whether that is all the alternative says
   */
  record Alternative(Map<Integer, List<CqlOperand>> values, boolean whole) {}

  Alternatives {
    list = List.copyOf(list);
  }

  static Optional<Alternatives> of(RexNode predicate, CqlRead read, RexBuilder rex) {
    return switch (predicate.getKind()) {
      case SEARCH -> ofSearch((RexCall) predicate, read, rex);
      case OR -> ofDisjunction((RexCall) predicate, read, rex);
      case AND -> ofConjunction((RexCall) predicate, read, rex);
      case OTHER_FUNCTION ->
          LongLists.listOf(predicate).flatMap(list -> ofMembership((RexCall) predicate, list));
      default ->
          ColumnComparison.of(predicate, read, rex)
              .filter(comparison -> comparison.kind() == SqlKind.EQUALS)
              .map(Alternatives::ofEquality);
    };
  }

  private static Alternatives ofEquality(ColumnComparison equality) {
    return new Alternatives(
        equality.operand().stream()
            .map(operand -> new Alternative(Map.of(equality.input(), List.of(operand)), true))
            .toList());
  }

  private static Optional<Alternatives> ofMembership(RexCall call, ListParameter list) {
    int width = call.operands.size() - 1;
    List<Integer> inputs = new ArrayList<>();
    for (RexNode operand : call.operands.subList(0, width)) {
      ColumnComparison.input(operand).ifPresent(inputs::add);
    }
    if (inputs.size() < width || inputs.stream().distinct().count() < width) {
      return Optional.empty();
    }
    List<Alternative> all = new ArrayList<>();
    for (List<Optional<CqlOperand>> row : list.rows()) {
      if (row.stream().allMatch(Optional::isPresent)) {
        Map<Integer, List<CqlOperand>> values = new LinkedHashMap<>();
        for (int i = 0; i < width; i++) {
          values.put(inputs.get(i), List.of(row.get(i).get()));
        }
        all.add(new Alternative(values, true));
      }
    }
    return Optional.of(new Alternatives(all).merged());
  }

  private static Optional<Alternatives> ofSearch(RexCall search, CqlRead read, RexBuilder rex) {
    Sarg<?> sarg = ((RexLiteral) search.operands.get(1)).getValueAs(Sarg.class);
    if (sarg == null || !sarg.isPoints() || sarg.nullAs != RexUnknownAs.UNKNOWN) {
      return Optional.empty();
    }
    return of(RexUtil.expandSearch(rex, null, search), read, rex);
  }

  private static Optional<Alternatives> ofDisjunction(RexCall or, CqlRead read, RexBuilder rex) {
    List<Alternative> all = new ArrayList<>();
    for (RexNode term : or.operands) {
      Optional<Alternatives> some = of(term, read, rex);
      if (some.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(some.get().list);
    }
    return Optional.of(new Alternatives(all).merged());
  }

  /** Values of one column alone are one alternative. */
  private Alternatives merged() {
    List<CqlOperand> values = new ArrayList<>();
    for (Alternative one : list) {
      if (!one.whole
          || one.values.size() != 1
          || !one.values.keySet().equals(list.get(0).values.keySet())) {
        return this;
      }
      one.values.values().forEach(values::addAll);
    }
    return list.size() < 2
        ? this
        : new Alternatives(
            List.of(
                new Alternative(
                    Map.of(list.get(0).values.keySet().iterator().next(), values), true)));
  }

  private static Optional<Alternatives> ofConjunction(RexCall and, CqlRead read, RexBuilder rex) {
    Map<Integer, List<CqlOperand>> values = new LinkedHashMap<>();
    boolean whole = true;
    for (RexNode term : and.operands) {
      Optional<Alternatives> some = of(term, read, rex);
      if (some.isPresent() && some.get().list.isEmpty()) {
        return some;
      }
      if (some.isEmpty() || some.get().list.size() > 1) {
        whole = false;
        continue;
      }
      Alternative one = some.get().list.get(0);
      whole &= one.whole;
      for (Map.Entry<Integer, List<CqlOperand>> column : one.values.entrySet()) {
        whole &= values.putIfAbsent(column.getKey(), column.getValue()) == null;
      }
    }
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new Alternatives(List.of(new Alternative(values, whole))));
  }
}
