package io.casgate.gateway.statement;

import io.casgate.adapter.plan.ExecutablePlan;
import io.casgate.adapter.plan.ParameterDefinition;
import io.casgate.adapter.plan.PlanExplanation;
import io.casgate.adapter.plan.PlanningContext;
import io.casgate.adapter.plan.ResultColumn;
import io.casgate.adapter.plan.RowStream;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.type.SqlColumnType;
import io.casgate.gateway.command.Planner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.calcite.sql.type.SqlTypeName;

/** A planner whose plans count from 1 to some number, and that keeps what it was asked to plan. */
final class FakePlanner implements Planner {
  private final List<PlanningContext> planned = new ArrayList<>();
  private final long rows;
  private Supplier<RuntimeException> failureAtRow = () -> null;
  private int openStreams;

  FakePlanner(long rows) {
    this.rows = rows;
  }

  /** Makes the second row fail. */
  void failWith(Supplier<RuntimeException> failure) {
    failureAtRow = failure;
  }

  List<PlanningContext> planned() {
    return planned;
  }

  int openStreams() {
    return openStreams;
  }

  @Override
  public ExecutablePlan plan(LexedStatement statement, PlanningContext context) {
    planned.add(context);
    return new CountingPlan("plan" + planned.size());
  }

  /** A plan whose one column has the number of the plan as its label. */
  private final class CountingPlan implements ExecutablePlan {
    private final String label;

    CountingPlan(String label) {
      this.label = label;
    }

    @Override
    public List<ResultColumn> columns() {
      return List.of(
          new ResultColumn(label, SqlColumnType.of(SqlTypeName.BIGINT), false, Optional.empty()));
    }

    @Override
    public List<ParameterDefinition> parameters() {
      return List.of(new ParameterDefinition(0, SqlColumnType.of(SqlTypeName.INTEGER)));
    }

    @Override
    public RowStream open(QueryContext context, List<Object> parameters) {
      openStreams++;
      return new Counting();
    }

    @Override
    public PlanExplanation explanation() {
      return new PlanExplanation(List.of(), label, /* provisional= */ false, /* quick= */ true);
    }
  }

  private final class Counting implements RowStream {
    private long row;
    private boolean closed;

    @Override
    public boolean next() {
      RuntimeException failure = failureAtRow.get();
      if (row == 1 && failure != null) {
        throw failure;
      }
      return ++row <= rows;
    }

    @Override
    public Object[] row() {
      return new Object[] {row};
    }

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        openStreams--;
      }
    }
  }
}
