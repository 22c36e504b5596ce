package io.casgate.gateway.server;

import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.PlanExplanation;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.type.SqlColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.calcite.sql.type.SqlTypeName;

/** A plan whose rows a test makes up. */
public record FakePlan(
    List<ResultColumn> columns, List<ParameterDefinition> parameters, Source source, boolean quick)
    implements ExecutablePlan {

  public FakePlan(List<ResultColumn> columns, List<ParameterDefinition> parameters, Source source) {
    this(columns, parameters, source, /* quick= */ false);
  }

  /** The same plan, as one that is soon done. */
  public FakePlan quickly() {
    return new FakePlan(columns, parameters, source, /* quick= */ true);
  }

  /** What one execution reads; it may block, fail, or look at the context. */
  @FunctionalInterface
  public interface Source {
    Iterator<Object[]> rows(QueryContext context, List<Object> parameters);
  }

  /** One column, one row a value. */
  public static FakePlan of(SqlColumnType type, Object... values) {
    return new FakePlan(
        List.of(column("v", type)),
        List.of(),
        (context, parameters) -> Stream.of(values).map(value -> new Object[] {value}).iterator());
  }

  /** Rows of one INTEGER column. */
  public static FakePlan ofNumbers(Source source) {
    return new FakePlan(
        List.of(column("n", SqlColumnType.of(SqlTypeName.INTEGER))), List.of(), source);
  }

  /** A plan that takes parameters of these types and gives them back as text. */
  public static FakePlan echoing(SqlColumnType... types) {
    List<ParameterDefinition> parameters = new ArrayList<>();
    for (SqlColumnType type : types) {
      parameters.add(new ParameterDefinition(parameters.size(), type));
    }
    return new FakePlan(
        List.of(column("echo", SqlColumnType.of(SqlTypeName.VARCHAR))),
        parameters,
        (context, values) -> values.stream().map(value -> new Object[] {text(value)}).iterator());
  }

  private static String text(Object value) {
    if (value == null) {
      return "null";
    }
    String shown = value instanceof byte[] bytes ? Arrays.toString(bytes) : value.toString();
    return value.getClass().getSimpleName() + " " + shown;
  }

  public static ResultColumn column(String label, SqlColumnType type) {
    return new ResultColumn(label, type, true, Optional.empty());
  }

  public static ResultColumn stored(String label, SqlColumnType type) {
    return new ResultColumn(
        label, type, true, Optional.of(new ResultColumn.Origin("lens", "movies", "stored")));
  }

  @Override
  public RowStream open(QueryContext context, List<Object> values) {
    return new FakeRows(context, source.rows(context, values));
  }

  @Override
  public PlanExplanation explanation() {
    return new PlanExplanation(List.of(), "Fake", /* provisional= */ false, quick);
  }
}
