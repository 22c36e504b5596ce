package io.casgate.adapter.function;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.adapter.enumerable.RexToLixTranslator;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlOperandTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** A function of the library as Calcite's validator and its compiled code know it. */
final class LibraryFunction extends SqlUserDefinedFunction {
  private final FunctionDefinition definition;

  LibraryFunction(FunctionDefinition definition) {
    super(
        new SqlIdentifier(definition.name(), SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        definition.result(),
        unknownTypes(definition),
        new OperandCount(definition),
        new Compiled(definition));
    this.definition = definition;
  }

  @Override
  public boolean isDeterministic() {
    return definition.repeatable();
  }

  private static SqlOperandTypeInference unknownTypes(FunctionDefinition definition) {
    return (binding, returnType, operandTypes) -> {
      RelDataTypeFactory types = binding.getTypeFactory();
      for (int i = 0; i < operandTypes.length; i++) {
        SqlTypeName type = definition.parameter(i).typeOfUnknown();
        operandTypes[i] = types.createTypeWithNullability(types.createSqlType(type), true);
      }
    };
  }

  /** A call of it in generated code: each argument in the form of its parameter, then the body. */
  private record Compiled(FunctionDefinition definition) implements ImplementableFunction {
    @Override
    public List<FunctionParameter> getParameters() {
      return List.of();
    }

    @Override
    public CallImplementor getImplementor() {
      return RexImpTable.createImplementor(this::call, NullPolicy.NONE, false);
    }

    private Expression call(RexToLixTranslator translator, RexCall call, List<Expression> values) {
      List<Expression> arguments = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        arguments.add(argument(i, call.getOperands().get(i).getType(), values.get(i)));
      }
      return Expressions.call(
          Types.lookupMethod(
              FunctionLibrary.class,
              "call",
              String.class,
              SqlTypeName.class,
              DataContext.class,
              Object[].class),
          Expressions.constant(definition.name()),
          Expressions.constant(call.getType().getSqlTypeName()),
          translator.getRoot(),
          Expressions.newArrayInit(Object.class, arguments));
    }

    private Expression argument(int index, RelDataType type, Expression value) {
      SqlTypeName name = type.getSqlTypeName();
      int digits = name == SqlTypeName.TIMESTAMP ? Math.max(0, type.getPrecision()) : 0;
      if (name == SqlTypeName.VARCHAR && type.getPrecision() == Results.JSON_LENGTH) {
        digits = Values.JSON;
      }
      return Expressions.call(
          Types.lookupMethod(
              Values.class, "of", Parameter.class, SqlTypeName.class, int.class, Object.class),
          Expressions.constant(definition.parameter(index)),
          Expressions.constant(name),
          Expressions.constant(digits),
          Expressions.convert_(Expressions.box(value), Object.class));
    }
  }
}
