package io.casgate.adapter.function;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.AggregateFunction;
import org.apache.calcite.schema.impl.AggregateFunctionImpl;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.util.Optionality;

/**
 * The aggregates that the library has of its own. Statements reach them by names that FunctionWords
 * writes, with arguments already made one text.
 */
final class Aggregates {
  static final List<SqlOperator> ALL =
      List.of(
          aggregate(Operators.GROUP_CONCAT, Results.TEXT, 2, GroupConcat.class),
          aggregate(Operators.GROUP_CONCAT_DISTINCT, Results.TEXT, 2, GroupConcatDistinct.class),
          aggregate(Operators.JSON_ARRAYAGG, Results.JSON, 1, JsonArrayAggregate.class),
          aggregate(Operators.JSON_OBJECTAGG, Results.JSON, 1, JsonObjectAggregate.class));

  private Aggregates() {}

  private static SqlOperator aggregate(
      String name, SqlReturnTypeInference result, int arguments, Class<?> accumulator) {
    AggregateFunction function = AggregateFunctionImpl.create(accumulator);
    return new SqlUserDefinedAggFunction(
        new SqlIdentifier(name, SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        result,
        InferTypes.VARCHAR_1024,
        new Texts(arguments),
        function,
        false,
        false,
        Optionality.OPTIONAL);
  }

  /** So many texts. */
  private record Texts(int count) implements SqlOperandMetadata {
    @Override
    public boolean checkOperandTypes(SqlCallBinding binding, boolean throwOnFailure) {
      return true;
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
      return SqlOperandCountRanges.of(count);
    }

    @Override
    public String getAllowedSignatures(SqlOperator operator, String name) {
      return name + "(…)";
    }

    @Override
    public List<RelDataType> paramTypes(RelDataTypeFactory types) {
      return List.of();
    }

    @Override
    public List<String> paramNames() {
      return List.of();
    }

    @Override
    public boolean isFixedParameters() {
      return false;
    }
  }
}
