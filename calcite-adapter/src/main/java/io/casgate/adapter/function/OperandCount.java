package io.casgate.adapter.function;

import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandMetadata;

/** How many arguments a function of the library takes; any value is converted when it runs. */
record OperandCount(FunctionDefinition definition) implements SqlOperandMetadata {
  @Override
  public boolean checkOperandTypes(SqlCallBinding binding, boolean throwOnFailure) {
    return true;
  }

  @Override
  public SqlOperandCountRange getOperandCountRange() {
    return definition.most() < 0
        ? SqlOperandCountRanges.from(definition.least())
        : SqlOperandCountRanges.between(definition.least(), definition.most());
  }

  @Override
  public String getAllowedSignatures(SqlOperator operator, String name) {
    return name + "(…)";
  }

  /** None are told, so that Calcite adds no casts of its own. */
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
