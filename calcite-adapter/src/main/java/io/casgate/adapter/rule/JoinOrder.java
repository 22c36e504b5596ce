package io.casgate.adapter.rule;

import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.hep.HepMatchOrder;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.rules.JoinPushThroughJoinRule;
import org.apache.calcite.rex.RexUtil;

/**
 * The order of many inner joins, found by growing it from the estimated sizes. Trying all orders,
 * as Volcano does with a few, takes minutes for seven tables.
 */
public final class JoinOrder {
  /** With fewer than these, all orders are tried. */
  private static final int MANY_JOINS = 3;

  /** What tries all orders. */
  public static final Set<RelOptRule> EXHAUSTIVE =
      Set.of(
          CoreRules.JOIN_COMMUTE,
          CoreRules.JOIN_ASSOCIATE,
          JoinPushThroughJoinRule.LEFT,
          JoinPushThroughJoinRule.RIGHT);

  private static final RelOptRule GATHER_INNER_JOINS =
      CoreRules.JOIN_TO_MULTI_JOIN
          .config
          .withOperandSupplier(
              join ->
                  join.operand(LogicalJoin.class)
                      .predicate(one -> one.getJoinType() == JoinRelType.INNER)
                      .inputs(
                          left -> left.operand(RelNode.class).anyInputs(),
                          right -> right.operand(RelNode.class).anyInputs()))
          .toRule();

  private static final List<RelOptRule> FILTERS_DOWN =
      List.of(
          CoreRules.FILTER_INTO_JOIN,
          CoreRules.JOIN_CONDITION_PUSH,
          CoreRules.FILTER_PROJECT_TRANSPOSE,
          CoreRules.FILTER_MERGE,
          TableReadRule.INSTANCE,
          FilterReadRule.INSTANCE);

  private JoinOrder() {}

  public static boolean hasManyJoins(RelNode query) {
    return RelOptUtil.countJoins(query) >= MANY_JOINS;
  }

  /** The same query with its inner joins in the order in which they shall run. */
  public static RelNode found(RelNode query) {
    HepProgram program =
        HepProgram.builder()
            .addRuleCollection(FILTERS_DOWN)
            .addMatchOrder(HepMatchOrder.BOTTOM_UP)
            .addRuleInstance(GATHER_INNER_JOINS)
            .addRuleInstance(CoreRules.MULTI_JOIN_OPTIMIZE)
            .build();
    HepPlanner planner = new HepPlanner(program, query.getCluster().getPlanner().getContext());
    planner.setRoot(query);
    return planner.findBestExp();
  }

  /**
   * The same query with what all alternatives of a condition demand put beside them: {@code (a AND
   * b) OR (a AND c)} as {@code a AND (b OR c)}, so that it can be a key or the condition of a join.
   */
  public static RelNode withCommonFactors(RelNode query) {
    return query.accept(
        new RelHomogeneousShuttle() {
          @Override
          public RelNode visit(LogicalFilter filter) {
            Filter visited = (Filter) super.visit(filter);
            return visited.copy(
                visited.getTraitSet(),
                visited.getInput(),
                RexUtil.pullFactors(visited.getCluster().getRexBuilder(), visited.getCondition()));
          }

          @Override
          public RelNode visit(LogicalJoin join) {
            Join visited = (Join) super.visit(join);
            return visited.copy(
                visited.getTraitSet(),
                RexUtil.pullFactors(visited.getCluster().getRexBuilder(), visited.getCondition()),
                visited.getLeft(),
                visited.getRight(),
                visited.getJoinType(),
                visited.isSemiJoinDone());
          }
        });
  }
}
