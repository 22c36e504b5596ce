package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.type.SqlValues;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;

/** The parameters of a statement: their types from the validator, their values from the client. */
final class ParameterDefinitions {
  private ParameterDefinitions() {}

  static List<ParameterDefinition> of(RelDataType parameterRow) {
    List<ParameterDefinition> parameters = new ArrayList<>();
    parameterRow
        .getFieldList()
        .forEach(
            field ->
                parameters.add(
                    new ParameterDefinition(
                        field.getIndex(), ResultColumns.typeOf(field.getType()))));
    return parameters;
  }

  /** The values in Calcite's internal form, as the parameters' types ask; NULL stays null. */
  static List<Object> internal(
      List<ParameterDefinition> parameters, List<Object> values, ZoneId zone) {
    if (parameters.size() != values.size()) {
      throw SqlError.WRONG_PARAMETER_COUNT.with(parameters.size(), values.size());
    }
    List<Object> internal = new ArrayList<>(values.size());
    for (ParameterDefinition parameter : parameters) {
      Object value = values.get(parameter.index());
      internal.add(value == null ? null : SqlValues.toInternal(value, parameter.type(), zone));
    }
    return internal;
  }
}
