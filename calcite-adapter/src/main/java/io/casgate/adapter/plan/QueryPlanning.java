package io.casgate.adapter.plan;

import io.casgate.adapter.rel.Estimates;
import io.casgate.adapter.rel.MemoryGuards;
import io.casgate.adapter.rel.Nullability;
import io.casgate.adapter.rule.ExactNumbers;
import io.casgate.adapter.rule.HashKeys;
import io.casgate.adapter.rule.JoinOrder;
import io.casgate.adapter.rule.LongLists;
import io.casgate.adapter.rule.PlanningZone;
import io.casgate.adapter.rule.TextForms;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlFrontEnd;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.interpreter.Bindables;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.rel.RelCollationTraitDef;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.apache.calcite.tools.Program;
import org.apache.calcite.tools.Programs;

/** The planning of one parsed query, from names to a plan that can run. Used once. */
final class QueryPlanning {
  /** Folding constants would compile code for each; what keys need, the rules fold themselves. */
  private static final RexExecutor NO_FOLDING =
      (rex, constants, reduced) -> reduced.addAll(constants);

  /** Calcite's interpreter compiles again at each execution and holds all rows of a step. */
  private static final List<RelOptRule> INTERPRETED =
      List.of(
          Bindables.BINDABLE_TABLE_SCAN_RULE,
          CoreRules.PROJECT_TABLE_SCAN,
          CoreRules.PROJECT_INTERPRETER_TABLE_SCAN,
          EnumerableRules.TO_INTERPRETER);

  private final SqlFrontEnd frontEnd;
  private final List<RelOptRule> rules;
  private final LexedStatement statement;
  private final PlanningContext context;
  private final CalciteSchema root;

  QueryPlanning(
      SqlFrontEnd frontEnd,
      List<RelOptRule> rules,
      LexedStatement statement,
      PlanningContext context) {
    this.frontEnd = frontEnd;
    this.rules = rules;
    this.statement = statement;
    this.context = context;
    this.root = context.catalog().rootSchema();
  }

  ExecutablePlan plan(SqlNode query) {
    SqlFrontEnd.Analysis analysis = frontEnd.analysisOf(query, root, context.database());
    SelectLabels written = SelectLabels.writtenIn(query);
    SqlNode validated = analysis.validator().validate(query);
    RelDataType rowType = analysis.validator().getValidatedNodeType(validated);
    RelDataType parameterType = analysis.validator().getParameterRowType(validated);
    List<List<String>> origins = analysis.validator().getFieldOrigins(validated);
    List<String> labels = written.of(validated, rowType.getFieldNames(), statement);
    LongLists lists = new LongLists(parameterType.getFieldCount());
    EnumerableRel rel = optimise(convert(validated, analysis, lists));
    PlanShape shape =
        new PlanShape(
            ResultColumns.of(rowType, labels, origins),
            ParameterDefinitions.of(parameterType),
            rel);
    return DirectPlan.of(shape)
        .orElseGet(() -> GeneratedPlan.compile(shape, LongLists.in(rel), root, analysis.types()));
  }

  private RelRoot convert(SqlNode validated, SqlFrontEnd.Analysis analysis, LongLists lists) {
    VolcanoPlanner planner = planner();
    RelOptCluster cluster =
        RelOptCluster.create(planner, new ScaleKeepingRexBuilder(analysis.types()));
    Estimates.putInto(cluster);
    SqlToRelConverter.Config config =
        SqlToRelConverter.config()
            .withTrimUnusedFields(true)
            .withExpand(false)
            .withInSubQueryThreshold(LongLists.THRESHOLD);
    SqlToRelConverter converter =
        new SqlToRelConverter(
            (type, queryString, schemaPath, viewPath) -> {
              throw new UnsupportedOperationException("views");
            },
            analysis.validator(),
            analysis.catalog(),
            cluster,
            StandardConvertletTable.INSTANCE,
            config);
    RelRoot converted = converter.convertQuery(validated, false, true);
    RelNode shorter = lists.replacedIn(converted.rel);
    RelRoot flat = converted.withRel(converter.flattenTypes(shorter, true));
    boolean ordered = !flat.collation.getFieldCollations().isEmpty();
    return flat.withRel(converter.trimUnusedFields(ordered, flat.rel));
  }

  private VolcanoPlanner planner() {
    VolcanoPlanner planner =
        new VolcanoPlanner(
            Contexts.of(frontEnd.connectionConfig(), new PlanningZone(context.timeZone())));
    planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
    planner.addRelTraitDef(RelCollationTraitDef.INSTANCE);
    planner.setExecutor(NO_FOLDING);
    RelOptUtil.registerDefaultRules(planner, false, false);
    INTERPRETED.forEach(planner::removeRule);
    // It would sort what it joins, which holds both inputs; a hash join holds one.
    planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE);
    planner.addRule(EnumerableRules.ENUMERABLE_LIMIT_SORT_RULE);
    rules.forEach(planner::addRule);
    return planner;
  }

  private static EnumerableRel optimise(RelRoot converted) {
    RelNode rel = converted.rel;
    RelTraitSet wanted =
        rel.getTraitSet()
            .replace(EnumerableConvention.INSTANCE)
            .replace(converted.collation)
            .simplify();
    Program program =
        Programs.sequence(
            Programs.subQuery(Estimates.PROVIDER),
            Programs.decorrelate(),
            (planner, joined, traits, views, lattices) -> ordered(exact(joined), planner),
            Programs.trim(),
            (planner, logical, traits, views, lattices) ->
                Nullability.consistent(cheapest(Nullability.consistent(logical), traits, planner)),
            Programs.calc(Estimates.PROVIDER));
    RelNode best =
        MemoryGuards.around(
            program.run(rel.getCluster().getPlanner(), rel, wanted, List.of(), List.of()));
    return (EnumerableRel) (converted.isRefTrivial() ? best : selected(best, converted));
  }

  /**
   * The query as MariaDB would compute it. Only when no subquery is left: Calcite derives the types
   * of all calls anew when it makes joins of them, and those of our functions are not to be
   * derived.
   */
  private static RelNode exact(RelNode query) {
    RelNode exact = ExactNumbers.in(query);
    return HashKeys.normalised(JoinOrder.withCommonFactors(TextForms.normalised(exact)));
  }

  private static RelNode cheapest(RelNode logical, RelTraitSet wanted, RelOptPlanner planner) {
    planner.setRoot(logical);
    planner.setRoot(planner.changeTraits(logical, wanted));
    return planner.findBestExp();
  }

  private static RelNode ordered(RelNode query, RelOptPlanner planner) {
    if (!JoinOrder.hasManyJoins(query)) {
      return query;
    }
    JoinOrder.EXHAUSTIVE.forEach(planner::removeRule);
    return JoinOrder.found(query);
  }

  /** Drops the columns that only ORDER BY needed. */
  private static RelNode selected(RelNode sorted, RelRoot converted) {
    RexBuilder rex = sorted.getCluster().getRexBuilder();
    List<RexNode> columns =
        converted.fields.leftList().stream()
            .map(index -> (RexNode) rex.makeInputRef(sorted, index))
            .toList();
    RexProgram program =
        RexProgram.create(sorted.getRowType(), columns, null, converted.fields.rightList(), rex);
    return EnumerableCalc.create(sorted, program);
  }
}
