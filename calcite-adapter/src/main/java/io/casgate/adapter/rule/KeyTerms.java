package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.CqlSelector;
import io.casgate.adapter.cql.KeyChoice;
import io.casgate.adapter.cql.KeyRange;
import io.casgate.adapter.cql.KeyRange.Bound;
import io.casgate.adapter.rule.Alternatives.Alternative;
import io.casgate.adapter.schema.CellPart;
import io.casgate.adapter.schema.ColumnDefinition;
import io.casgate.adapter.schema.ColumnKind;
import io.casgate.adapter.type.Comparison;
import io.casgate.adapter.type.KeyOrder;
import io.casgate.adapter.type.TypeMapping;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;

/** Finds what the conjuncts of a filter on a read say of its key columns. */
final class KeyTerms {
  /** Alternatives with more combinations of values than this are left to the filter. */
  private static final int MOST_COMBINATIONS = 1_000;

  private final CqlRead read;
  private final RexBuilder rex;
  private final ZoneId zone;

  KeyTerms(CqlRead read, RexBuilder rex, ZoneId zone) {
    this.read = read;
    this.rex = rex;
    this.zone = zone;
  }

  Optional<KeyTerm> of(RexNode conjunct) {
    Optional<Alternatives> alternatives = Alternatives.of(conjunct, read, rex);
    return alternatives.isPresent()
        ? choice(conjunct, alternatives.get()).or(() -> point(conjunct, alternatives.get()))
        : range(conjunct);
  }

  /** The columns that each alternative fixes. */
  private Optional<KeyTerm> choice(RexNode conjunct, Alternatives alternatives) {
    Set<Integer> fixed = new TreeSet<>();
    boolean exact = true;
    for (int i = 0; i < alternatives.list().size(); i++) {
      Set<Integer> inputs = alternatives.list().get(i).values().keySet();
      exact &= alternatives.list().get(i).whole();
      exact &= i == 0 || inputs.equals(alternatives.list().get(0).values().keySet());
      if (i == 0) {
        fixed.addAll(inputs);
      } else {
        fixed.retainAll(inputs);
      }
    }
    exact &= fixed.stream().allMatch(input -> isFound(input) && !mapping(input).hasLooseKeys());
    fixed.removeIf(input -> !isFound(input));
    List<List<CqlOperand>> rows = new ArrayList<>();
    for (Alternative one : alternatives.list()) {
      if (!addRows(one.values(), fixed, rows)) {
        return Optional.empty();
      }
    }
    List<ColumnDefinition> columns = fixed.stream().map(input -> selector(input).column()).toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(KeyTerm.of(conjunct, new KeyChoice(columns, rows), exact));
  }

  /** Adds all combinations of an alternative's values; false when there are too many. */
  private static boolean addRows(
      Map<Integer, List<CqlOperand>> values, Set<Integer> fixed, List<List<CqlOperand>> rows) {
    List<List<CqlOperand>> found = List.of(List.of());
    for (int input : fixed) {
      List<CqlOperand> operands = values.get(input);
      if (fixed.size() > 1 && (long) found.size() * operands.size() > MOST_COMBINATIONS) {
        return false;
      }
      List<List<CqlOperand>> longer = new ArrayList<>();
      for (List<CqlOperand> row : found) {
        for (CqlOperand operand : operands) {
          List<CqlOperand> one = new ArrayList<>(row);
          one.add(operand);
          longer.add(one);
        }
      }
      found = longer;
    }
    rows.addAll(found);
    return true;
  }

  /** One value that several stored keys equal, which stand together in their order. */
  private Optional<KeyTerm> point(RexNode conjunct, Alternatives alternatives) {
    if (alternatives.list().size() != 1 || alternatives.list().get(0).values().size() != 1) {
      return Optional.empty();
    }
    Map.Entry<Integer, List<CqlOperand>> column =
        alternatives.list().get(0).values().entrySet().iterator().next();
    if (column.getValue().size() != 1) {
      return Optional.empty();
    }
    CqlOperand operand = column.getValue().get(0);
    return range(
        conjunct,
        column.getKey(),
        List.of(new Bound(Comparison.AT_LEAST, operand), new Bound(Comparison.AT_MOST, operand)));
  }

  private Optional<KeyTerm> range(RexNode conjunct) {
    RexNode expanded =
        conjunct.isA(SqlKind.SEARCH)
            ? RexUtil.expandSearch(rex, null, (RexCall) conjunct)
            : conjunct;
    int input = -1;
    List<Bound> bounds = new ArrayList<>();
    for (RexNode term : RelOptUtil.conjunctions(expanded)) {
      Optional<ColumnComparison> one = ColumnComparison.of(term, read, rex);
      Optional<Bound> bound = one.flatMap(KeyTerms::bound);
      if (bound.isEmpty() || (input >= 0 && input != one.get().input())) {
        return Optional.empty();
      }
      input = one.get().input();
      bounds.add(bound.get());
    }
    return bounds.isEmpty() ? Optional.empty() : range(conjunct, input, bounds);
  }

  private static Optional<Bound> bound(ColumnComparison one) {
    Optional<Comparison> comparison =
        switch (one.kind()) {
          case LESS_THAN -> Optional.of(Comparison.LESS);
          case LESS_THAN_OR_EQUAL -> Optional.of(Comparison.AT_MOST);
          case GREATER_THAN -> Optional.of(Comparison.GREATER);
          case GREATER_THAN_OR_EQUAL -> Optional.of(Comparison.AT_LEAST);
          default -> Optional.empty();
        };
    return comparison.flatMap(found -> one.operand().map(operand -> new Bound(found, operand)));
  }

  private Optional<KeyTerm> range(RexNode conjunct, int input, List<Bound> bounds) {
    ColumnDefinition column = selector(input).column();
    Optional<KeyOrder> order = column.mapping().keyOrder();
    if (selector(input).part() != CellPart.VALUE
        || column.kind() != ColumnKind.CLUSTERING_KEY
        || order.isEmpty()) {
      return Optional.empty();
    }
    // A bound beyond all keys is none for Cassandra, which then gives a row of statics alone too.
    boolean exact =
        !read.table().isNullable(column)
            && bounds.stream().allMatch(bound -> isExact(bound.operand(), order.get()));
    return Optional.of(KeyTerm.of(conjunct, new KeyRange(column, bounds), exact));
  }

  private boolean isExact(CqlOperand operand, KeyOrder order) {
    return operand instanceof CqlOperand.Literal literal
        ? order.isExactAt(literal.sqlValue(), zone)
        : order.isExact(zone);
  }

  /** Whether all keys that equal a value can be listed. */
  private boolean isFound(int input) {
    CqlSelector selector = selector(input);
    return selector.part() == CellPart.VALUE
        && selector.column().kind().isKey()
        && mapping(input).hasExactKeys();
  }

  private TypeMapping mapping(int input) {
    return selector(input).column().mapping();
  }

  private CqlSelector selector(int input) {
    return read.selectors().get(input);
  }
}
