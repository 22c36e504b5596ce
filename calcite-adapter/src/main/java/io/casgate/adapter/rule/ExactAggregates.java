package io.casgate.adapter.rule;

import io.casgate.adapter.type.HashKey;
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
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * SUM and AVG of one aggregate, exact: integers are summed as DECIMAL, and AVG is the quotient of
 * SUM and COUNT, so that it has four digits more than its longest argument; and MIN and MAX of
 * doubles, of which NaN is the greatest.
 */
final class ExactAggregates {
  private final Aggregate aggregate;
  private final RexBuilder rex;
  private final RelDataTypeFactory types;
  private final List<RexNode> inputs = new ArrayList<>();
  private final List<AggregateCall> calls = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();

  private static final SqlOperator DOUBLE_ORDER =
      CompiledFunction.of(HashKey.class, "doubleOrder", ReturnTypes.BIGINT, double.class);
  private static final SqlOperator ORDERED_DOUBLE =
      CompiledFunction.of(HashKey.class, "orderedDouble", ReturnTypes.DOUBLE, long.class);

  /** One call of the old aggregate as calls of the new one. */
  private record Output(int call, Form form) {}

  /** What becomes of a call: itself, a sum and a count, or the same of the order of doubles. */
  private enum Form {
    SAME,
    AVERAGE,
    EXTREME
  }

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
            .anyMatch(call -> isSum(call) || form(call) != Form.SAME);
    return concerned ? new ExactAggregates(aggregate).rewritten() : aggregate;
  }

  private static boolean isSum(AggregateCall call) {
    SqlKind kind = call.getAggregation().getKind();
    return (kind == SqlKind.SUM || kind == SqlKind.SUM0) && SqlTypeUtil.isDecimal(call.getType());
  }

  private static Form form(AggregateCall call) {
    return switch (call.getAggregation().getKind()) {
      case AVG -> Form.AVERAGE;
      case MIN, MAX -> isApproximate(call.getType()) ? Form.EXTREME : Form.SAME;
      default -> Form.SAME;
    };
  }

  /** Of these Java's operators find no greatest where one is NaN. */
  private static boolean isApproximate(RelDataType type) {
    return SqlTypeUtil.isApproximateNumeric(type);
  }

  private RelNode rewritten() {
    for (AggregateCall call : aggregate.getAggCallList()) {
      Form form = form(call);
      outputs.add(new Output(calls.size(), form));
      switch (form) {
        case AVERAGE -> {
          calls.add(summed(call, SqlStdOperatorTable.SUM, sumType(call)));
          calls.add(counted(call));
        }
        case EXTREME -> calls.add(extreme(call));
        case SAME ->
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
    boolean same = outputs.stream().allMatch(output -> output.form == Form.SAME);
    return same ? exact : projected(exact);
  }

  private RelDataType sumType(AggregateCall average) {
    RelDataType argument = inputs.get(average.getArgList().get(0)).getType();
    RelDataType sum = types.getTypeSystem().deriveSumType(types, argument);
    return types.createTypeWithNullability(sum, average.getType().isNullable());
  }

  private AggregateCall summed(AggregateCall call, SqlAggFunction sum, RelDataType type) {
    return call(call, sum, argument(call.getArgList().get(0), type), type);
  }

  private AggregateCall extreme(AggregateCall call) {
    RexNode value = inputs.get(call.getArgList().get(0));
    RelDataType order = as(SqlTypeName.BIGINT, value.getType());
    RexNode wide = rex.ensureType(as(SqlTypeName.DOUBLE, value.getType()), value, true);
    inputs.add(rex.makeCall(order, DOUBLE_ORDER, List.of(wide)));
    return call(
        call, call.getAggregation(), inputs.size() - 1, as(SqlTypeName.BIGINT, call.getType()));
  }

  private RelDataType as(SqlTypeName name, RelDataType nullableAs) {
    return types.createTypeWithNullability(types.createSqlType(name), nullableAs.isNullable());
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
      columns.add(
          switch (output.form) {
            case AVERAGE -> average(exact, first, output, columns.size());
            case EXTREME -> ordered(first, columns.size());
            case SAME -> first;
          });
    }
    return LogicalProject.create(
        exact, List.of(), columns, aggregate.getRowType().getFieldNames(), Set.of());
  }

  private RexNode ordered(RexNode order, int column) {
    RelDataType type = aggregate.getRowType().getFieldList().get(column).getType();
    RexNode wide =
        rex.makeCall(as(SqlTypeName.DOUBLE, order.getType()), ORDERED_DOUBLE, List.of(order));
    return rex.ensureType(type, wide, true);
  }

  private RexNode average(Aggregate exact, RexNode sum, Output output, int column) {
    RexNode count = rex.makeInputRef(exact, aggregate.getGroupCount() + output.call + 1);
    RelDataType type = aggregate.getRowType().getFieldList().get(column).getType();
    return ExactNumbers.quotient(sum, count, type, rex);
  }
}
