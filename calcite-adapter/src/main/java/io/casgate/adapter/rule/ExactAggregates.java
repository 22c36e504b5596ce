package io.casgate.adapter.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * SUM and AVG of one aggregate, exact: integers are summed as DECIMAL, and AVG is the quotient of
 * SUM and COUNT, so that it has four digits more than its longest argument.
 */
final class ExactAggregates {
  private final Aggregate aggregate;
  private final RexBuilder rex;
  private final RelDataTypeFactory types;
  private final List<RexNode> inputs = new ArrayList<>();
  private final List<AggregateCall> calls = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();

  /** One call of the old aggregate as calls of the new one: itself, or a sum and a count. */
  private record Output(int call, boolean average) {}

  private ExactAggregates(Aggregate aggregate) {
    this.aggregate = aggregate;
    this.rex = aggregate.getCluster().getRexBuilder();
    this.types = aggregate.getCluster().getTypeFactory();
    int width = aggregate.getInput().getRowType().getFieldCount();
    for (int i = 0; i < width; i++) {
      inputs.add(rex.makeInputRef(aggregate.getInput(), i));
    }
  }

  static RelNode in(Aggregate aggregate) {
    boolean concerned =
        aggregate.getAggCallList().stream()
            .anyMatch(call -> isSum(call) || call.getAggregation().getKind() == SqlKind.AVG);
    return concerned ? new ExactAggregates(aggregate).rewritten() : aggregate;
  }

  private static boolean isSum(AggregateCall call) {
    SqlKind kind = call.getAggregation().getKind();
    return (kind == SqlKind.SUM || kind == SqlKind.SUM0) && SqlTypeUtil.isDecimal(call.getType());
  }

  private RelNode rewritten() {
    for (AggregateCall call : aggregate.getAggCallList()) {
      boolean average = call.getAggregation().getKind() == SqlKind.AVG;
      outputs.add(new Output(calls.size(), average));
      if (average) {
        calls.add(summed(call, SqlStdOperatorTable.SUM, sumType(call)));
        calls.add(counted(call));
      } else {
        calls.add(isSum(call) ? summed(call, call.getAggregation(), call.getType()) : call);
      }
    }
    RelNode input = aggregate.getInput();
    if (inputs.size() > input.getRowType().getFieldCount()) {
      input = LogicalProject.create(input, List.of(), inputs, (List<String>) null, Set.of());
    }
    Aggregate exact =
        aggregate.copy(
            aggregate.getTraitSet(),
            input,
            aggregate.getGroupSet(),
            aggregate.getGroupSets(),
            calls);
    return calls.size() == outputs.size() ? exact : projected(exact);
  }

  private RelDataType sumType(AggregateCall average) {
    RelDataType argument = inputs.get(average.getArgList().get(0)).getType();
    RelDataType sum = types.getTypeSystem().deriveSumType(types, argument);
    return types.createTypeWithNullability(sum, average.getType().isNullable());
  }

  private AggregateCall summed(AggregateCall call, SqlAggFunction sum, RelDataType type) {
    return call(call, sum, argument(call.getArgList().get(0), type), type);
  }

  private AggregateCall counted(AggregateCall call) {
    RelDataType count = types.getTypeSystem().deriveRankType(types);
    return call(call, SqlStdOperatorTable.COUNT, call.getArgList().get(0), count);
  }

  private static AggregateCall call(
      AggregateCall like, SqlAggFunction function, int argument, RelDataType type) {
    return AggregateCall.create(
        like.getParserPosition(),
        function,
        like.isDistinct(),
        like.isApproximate(),
        like.ignoreNulls(),
        like.rexList,
        List.of(argument),
        like.filterArg,
        like.distinctKeys,
        like.collation,
        type,
        null);
  }

  /** The argument's column; a new one of DECIMAL when Calcite's SUM could not add what it has. */
  private int argument(int column, RelDataType sumType) {
    RexNode value = inputs.get(column);
    if (!SqlTypeUtil.isDecimal(sumType) || SqlTypeUtil.isDecimal(value.getType())) {
      return column;
    }
    RelDataType type = types.createTypeWithNullability(sumType, value.getType().isNullable());
    inputs.add(ExactNumbers.decimal(value, type, rex));
    return inputs.size() - 1;
  }

  private RelNode projected(Aggregate exact) {
    ImmutableBitSet groups = aggregate.getGroupSet();
    List<RexNode> columns = new ArrayList<>();
    for (int i = 0; i < groups.cardinality(); i++) {
      columns.add(rex.makeInputRef(exact, i));
    }
    for (Output output : outputs) {
      RexNode first = rex.makeInputRef(exact, groups.cardinality() + output.call);
      columns.add(output.average ? average(exact, first, output, columns.size()) : first);
    }
    return LogicalProject.create(
        exact, List.of(), columns, aggregate.getRowType().getFieldNames(), Set.of());
  }

  private RexNode average(Aggregate exact, RexNode sum, Output output, int column) {
    RexNode count = rex.makeInputRef(exact, aggregate.getGroupCount() + output.call + 1);
    RelDataType type = aggregate.getRowType().getFieldList().get(column).getType();
    return ExactNumbers.quotient(sum, count, type, rex);
  }
}
