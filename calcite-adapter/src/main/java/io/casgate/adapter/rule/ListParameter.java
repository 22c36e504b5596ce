package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.type.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexDynamicParam;

/**
 * A long IN list in an expression: a parameter whose value, a {@link Membership}, is made of the
 * list's literals and parameters when an execution starts. Expressions stay short by it.
 */
public final class ListParameter extends RexDynamicParam {
  private final List<List<Optional<CqlOperand>>> rows;
  private final List<Boolean> approximate;
  private final UnaryOperator<String> form;

  /**
   * @param rows one operand a column; empty for NULL
   * @param approximate for each column, whether it is compared as DOUBLE
   */
  ListParameter(
      RelDataType type,
      int index,
      List<List<Optional<CqlOperand>>> rows,
      List<Boolean> approximate) {
    this(type, index, rows, approximate, UnaryOperator.identity());
  }

  private ListParameter(
      RelDataType type,
      int index,
      List<List<Optional<CqlOperand>>> rows,
      List<Boolean> approximate,
      UnaryOperator<String> form) {
    super(type, index);
    this.rows = List.copyOf(rows);
    this.approximate = List.copyOf(approximate);
    this.form = form;
  }

  /** The same list with each text in the form of the column that it is compared with. */
  ListParameter inForm(UnaryOperator<String> wanted) {
    return new ListParameter(getType(), getIndex(), rows, approximate, wanted);
  }

  List<List<Optional<CqlOperand>>> rows() {
    return rows;
  }

  /** Its value in an execution with these parameters, in Calcite's internal form. */
  public Membership value(List<Object> parameters) {
    List<List<Object>> values = new ArrayList<>(rows.size());
    for (List<Optional<CqlOperand>> row : rows) {
      List<Object> one = new ArrayList<>(row.size());
      for (Optional<CqlOperand> operand : row) {
        Object value = operand.flatMap(found -> found.value(parameters)).orElse(null);
        one.add(value instanceof String text ? form.apply(text) : value);
      }
      values.add(one);
    }
    return new Membership(values, approximate);
  }
}
