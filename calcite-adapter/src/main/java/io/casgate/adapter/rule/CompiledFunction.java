package io.casgate.adapter.rule;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.ReflectiveCallNotNullImplementor;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.function.SemiStrict;
import org.apache.calcite.linq4j.function.Strict;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A static Java method as an operator. Calcite generates a call of it where its own operator would
 * do something else than MariaDB; its annotation Strict or SemiStrict says what NULL does. A method
 * whose first parameter is the {@link DataContext} is given that of the execution.
 *
 * <p>Calcite tells operators apart by name: each method needs its own.
 */
final class CompiledFunction extends SqlUserDefinedFunction {
  private CompiledFunction(
      Method method, SqlReturnTypeInference returns, @Nullable SqlOperandMetadata operands) {
    super(
        new SqlIdentifier(method.getName(), SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        returns,
        null,
        operands,
        new Body(method));
  }

  /** A function that the rules alone put into a plan. */
  static CompiledFunction of(
      Class<?> type, String method, SqlReturnTypeInference returns, Class<?>... parameters) {
    return new CompiledFunction(method(type, method, parameters), returns, null);
  }

  /** A function that stands in a statement when the validator sees it. */
  static CompiledFunction validated(
      Class<?> type,
      String method,
      SqlReturnTypeInference returns,
      SqlOperandMetadata operands,
      Class<?>... parameters) {
    return new CompiledFunction(method(type, method, parameters), returns, operands);
  }

  /** The method with these parameters, or with the DataContext before them. */
  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    List<Class<?>> withRoot = new ArrayList<>(List.of(DataContext.class));
    withRoot.addAll(List.of(parameters));
    boolean rooted =
        Arrays.stream(type.getMethods())
            .anyMatch(
                method ->
                    method.getName().equals(name)
                        && List.of(method.getParameterTypes()).equals(withRoot));
    return Types.lookupMethod(type, name, rooted ? withRoot.toArray(new Class<?>[0]) : parameters);
  }

  /** How the method is called in generated code. */
  private record Body(Method method) implements ImplementableFunction {
    /** What the validator knows of the parameters stands with the operator. */
    @Override
    public List<FunctionParameter> getParameters() {
      return List.of();
    }

    @Override
    public CallImplementor getImplementor() {
      ReflectiveCallNotNullImplementor call = new ReflectiveCallNotNullImplementor(method);
      return RexImpTable.createImplementor(
          (translator, rex, operands) ->
              call.implement(translator, rex, arguments(translator.getRoot(), operands)),
          policy(),
          false);
    }

    private List<Expression> arguments(Expression root, List<Expression> operands) {
      if (method.getParameterCount() == 0 || method.getParameterTypes()[0] != DataContext.class) {
        return operands;
      }
      List<Expression> arguments = new ArrayList<>(List.of(root));
      arguments.addAll(operands);
      return arguments;
    }

    private NullPolicy policy() {
      if (method.isAnnotationPresent(SemiStrict.class)) {
        return NullPolicy.SEMI_STRICT;
      }
      return method.isAnnotationPresent(Strict.class)
              || method.getDeclaringClass().isAnnotationPresent(Strict.class)
          ? NullPolicy.STRICT
          : NullPolicy.NONE;
    }
  }
}
