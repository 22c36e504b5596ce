package io.casgate.adapter.plan;

import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.type.SqlValues;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.sql.type.SqlTypeName;

/** The rows of a generated plan. */
final class EnumerableStream implements RowStream {
  private final Enumerator<?> rows;
  private final QueryContext context;
  private final SqlTypeName[] types;

  private EnumerableStream(Enumerator<?> rows, QueryContext context, SqlTypeName[] types) {
    this.rows = rows;
    this.context = context;
    this.types = types;
  }

  static RowStream open(GeneratedPlan plan, DataContext data, QueryContext context) {
    SqlTypeName[] types =
        plan.columns().stream().map(column -> column.type().name()).toArray(SqlTypeName[]::new);
    try {
      Enumerator<?> rows = plan.compiled().query().bind(data).enumerator();
      return new EnumerableStream(rows, context, types);
    } catch (RuntimeException | StackOverflowError | ExceptionInInitializerError e) {
      throw RuntimeErrors.translate(e);
    }
  }

  @Override
  public boolean next() {
    context.check();
    try {
      return rows.moveNext();
    } catch (RuntimeException | StackOverflowError | ExceptionInInitializerError e) {
      throw RuntimeErrors.translate(e);
    }
  }

  @Override
  public Object[] row() {
    Object current = current();
    Object[] row = new Object[types.length];
    for (int i = 0; i < row.length; i++) {
      Object value = types.length == 1 ? current : ((Object[]) current)[i];
      row[i] = value == null ? null : SqlValues.toExternal(value, types[i]);
    }
    return row;
  }

  /** Calcite computes the select list no sooner than here. */
  private Object current() {
    try {
      return rows.current();
    } catch (RuntimeException | StackOverflowError | ExceptionInInitializerError e) {
      throw RuntimeErrors.translate(e);
    }
  }

  @Override
  public void close() {
    rows.close();
  }
}
