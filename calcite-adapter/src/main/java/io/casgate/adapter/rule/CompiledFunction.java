package io.casgate.adapter.rule;

import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.schema.impl.ScalarFunctionImpl;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlOperandMetadata;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A static Java method as an operator. Calcite generates a call of it where its own operator would
 * do something else than MariaDB; its annotation Strict or SemiStrict says what NULL does.
 *
 * <p>Calcite tells operators apart by name: each method needs its own.
 */
final class CompiledFunction extends SqlUserDefinedFunction {
  private CompiledFunction(
      Class<?> type,
      String method,
      SqlReturnTypeInference returns,
      @Nullable SqlOperandMetadata operands,
      Class<?>... parameters) {
    super(
        new SqlIdentifier(method, SqlParserPos.ZERO),
        SqlKind.OTHER_FUNCTION,
        returns,
        null,
        operands,
        ScalarFunctionImpl.create(Types.lookupMethod(type, method, parameters)));
  }

  /** A function that the rules alone put into a plan. */
  static CompiledFunction of(
      Class<?> type, String method, SqlReturnTypeInference returns, Class<?>... parameters) {
    return new CompiledFunction(type, method, returns, null, parameters);
  }

  /** A function that stands in a statement when the validator sees it. */
  static CompiledFunction validated(
      Class<?> type,
      String method,
      SqlReturnTypeInference returns,
      SqlOperandMetadata operands,
      Class<?>... parameters) {
    return new CompiledFunction(type, method, returns, operands, parameters);
  }
}
