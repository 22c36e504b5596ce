package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.ReadContent;
import io.casgate.adapter.rel.CassandraRead;
import io.casgate.adapter.schema.RowEstimate;
import java.util.Collections;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelRule;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.tools.RelBuilder;

/**
 * Rule for {@code COUNT(*)}: inside a partition Cassandra counts, elsewhere one key column is read
 * of each row.
 */
final class CountReadRule extends RelRule<RuleConfig> {
  static final RelOptRule INSTANCE =
      RuleConfig.rule(
          "CountReadRule",
          aggregate ->
              aggregate
                  .operand(LogicalAggregate.class)
                  .predicate(CountReadRule::usesNoColumn)
                  .oneInput(
                      read ->
                          read.operand(CassandraRead.class)
                              .predicate(rel -> rel.read().content() == ReadContent.ROWS)
                              .noInputs()),
          CountReadRule::new);

  /** Partitions of more rows are read instead. */
  private static final double MOST_COUNTED_ROWS = 100_000;

  private CountReadRule(RuleConfig config) {
    super(config);
  }

  private static boolean usesNoColumn(LogicalAggregate aggregate) {
    return aggregate.getGroupSet().isEmpty()
        && aggregate.getAggCallList().stream()
            .allMatch(
                call ->
                    call.getAggregation().getKind() == SqlKind.COUNT
                        && call.getArgList().isEmpty()
                        && !call.isDistinct()
                        && call.filterArg < 0
                        && call.collation.getFieldCollations().isEmpty());
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    LogicalAggregate aggregate = call.rel(0);
    CassandraRead read = call.rel(1);
    if (isCountedByCassandra(read)) {
      RelBuilder builder = call.builder().push(counting(read, read.read().counted()));
      List<RexNode> counts =
          Collections.nCopies(aggregate.getAggCallList().size(), builder.field(0));
      call.transformTo(builder.project(counts, aggregate.getRowType().getFieldNames()).build());
    } else if (read.read().selectors().size() > 1) {
      CassandraRead keyOnly = counting(read, read.read().uncounted());
      call.transformTo(aggregate.copy(aggregate.getTraitSet(), List.of(keyOnly)));
    }
  }

  private static CassandraRead counting(CassandraRead read, CqlRead counted) {
    return read.withRead(counted, RelCollations.EMPTY);
  }

  /** Whole tables and large partitions would run into Cassandra's time limits. */
  private static boolean isCountedByCassandra(CassandraRead rel) {
    RowEstimate table = rel.tableEstimate();
    boolean large =
        table.source() != RowEstimate.Source.UNKNOWN
            && table.rows() / Math.max(1, table.partitions()) > MOST_COUNTED_ROWS;
    return switch (rel.read().accessPath()) {
      case SCAN, KEY_LOOKUP -> false;
      case PARTITION, SLICE -> rel.read().limit().isEmpty() && !large;
    };
  }
}
