package io.casgate.adapter.rule;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.KeyChoice;
import io.casgate.adapter.cql.KeyCondition;
import io.casgate.adapter.cql.KeyRange;
import io.casgate.adapter.cql.KeyRange.Bound;
import io.casgate.adapter.schema.ColumnDefinition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/**
 * A predicate taken apart: what Cassandra is asked by key, and what is checked here afterwards.
 *
 * <p>Only what is proven exact leaves the remainder: an equality when the stored keys that SQL
 * calls equal are just those that are asked for, a range when SQL and Cassandra agree on the order.
 * What may bring too many rows is pushed and checked again.
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
  static Optional<KeyConditions> of(RexNode predicate, CqlRead read, RexBuilder rex, ZoneId zone) {
    List<RexNode> conjuncts = RelOptUtil.conjunctions(predicate);
    KeyTerms terms = new KeyTerms(read, rex, zone);
    Splitting splitting =
        new Splitting(read, conjuncts.stream().flatMap(one -> terms.of(one).stream()).toList());
    return splitting
        .condition()
        .map(
            condition ->
                new KeyConditions(
                    condition, RexUtil.composeConjunction(rex, splitting.remainderOf(conjuncts))));
  }

  /** The choice of terms that go together. */
  private static final class Splitting {
    private final CqlRead read;
    private final List<KeyTerm> terms;
    private final Set<RexNode> done = new HashSet<>();

    Splitting(CqlRead read, List<KeyTerm> terms) {
      this.read = read;
      this.terms = terms;
    }

    Optional<KeyCondition> condition() {
      List<KeyTerm> accepted = accepted();
      List<ColumnDefinition> fixed = prefix(accepted);
      if (fixed.size() < read.table().partitionKey().size()) {
        return Optional.empty();
      }
      List<KeyChoice> choices = new ArrayList<>();
      for (KeyTerm term : accepted) {
        KeyChoice choice = onlyOn(fixed, term.choice().orElseThrow());
        if (!choice.columns().isEmpty()) {
          choices.add(choice);
          markDone(term, choice.equals(term.choice().get()));
        }
      }
      return Optional.of(new KeyCondition(choices, range(fixed.size())));
    }

    private void markDone(KeyTerm term, boolean pushedWhole) {
      if (term.exact() && pushedWhole) {
        done.add(term.conjunct());
      }
    }

    List<RexNode> remainderOf(List<RexNode> conjuncts) {
      return conjuncts.stream().filter(conjunct -> !done.contains(conjunct)).toList();
    }

    /** The widest choices first, and no two of which only some columns are the same. */
    private List<KeyTerm> accepted() {
      List<KeyTerm> accepted = new ArrayList<>();
      terms.stream()
          .filter(term -> term.choice().isPresent())
          .sorted(Comparator.comparingInt(term -> -term.width()))
          .filter(term -> accepted.stream().allMatch(other -> goTogether(other, term)))
          .forEach(accepted::add);
      return accepted;
    }

    private static boolean goTogether(KeyTerm wider, KeyTerm term) {
      List<ColumnDefinition> all = wider.choice().orElseThrow().columns();
      List<ColumnDefinition> some = term.choice().orElseThrow().columns();
      return all.containsAll(some) || some.stream().noneMatch(all::contains);
    }

    /** The first columns of the key, as long as there is a choice for each. */
    private List<ColumnDefinition> prefix(List<KeyTerm> accepted) {
      List<ColumnDefinition> fixed = new ArrayList<>();
      for (ColumnDefinition column : read.table().primaryKey()) {
        if (accepted.stream()
            .noneMatch(term -> term.choice().orElseThrow().columns().contains(column))) {
          break;
        }
        fixed.add(column);
      }
      return fixed;
    }

    private static KeyChoice onlyOn(List<ColumnDefinition> fixed, KeyChoice choice) {
      if (fixed.containsAll(choice.columns())) {
        return choice;
      }
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < choice.columns().size(); i++) {
        if (fixed.contains(choice.columns().get(i))) {
          places.add(i);
        }
      }
      List<List<CqlOperand>> rows =
          choice.anyOf().stream().map(row -> places.stream().map(row::get).toList()).toList();
      return new KeyChoice(places.stream().map(choice.columns()::get).toList(), rows);
    }

    /** All bounds of the column behind the fixed ones. */
    private Optional<KeyRange> range(int fixed) {
      List<ColumnDefinition> key = read.table().primaryKey();
      if (fixed == key.size()) {
        return Optional.empty();
      }
      List<Bound> bounds = new ArrayList<>();
      for (KeyTerm term : terms) {
        if (term.range().isPresent() && term.range().get().column().equals(key.get(fixed))) {
          bounds.addAll(term.range().get().bounds());
          markDone(term, true);
        }
      }
      return bounds.isEmpty()
          ? Optional.empty()
          : Optional.of(new KeyRange(key.get(fixed), bounds));
    }
  }
}
