package io.casgate.adapter.rule;

import io.casgate.adapter.type.TemporalCast;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Puts our own texts of dates and timestamps where Calcite would cast: any year, milliseconds kept.
 */
public final class TemporalCasts {
  private static final SqlOperator DATE_TEXT = function("dateText", int.class);
  private static final SqlOperator SECONDS_TEXT = function("secondsText", long.class);
  private static final SqlOperator MILLIS_TEXT = function("millisText", long.class);

  private TemporalCasts() {}

  /** The same operators, with every cast of a date or timestamp to text replaced. */
  public static RelNode toText(RelNode root) {
    return root.accept(new Operators());
  }

  private static SqlOperator function(String method, Class<?> parameter) {
    return CompiledFunction.of(
        TemporalCast.class,
        method,
        ReturnTypes.explicit(SqlTypeName.VARCHAR).andThen(SqlTypeTransforms.TO_NULLABLE),
        parameter);
  }

  private static final class Operators extends RelHomogeneousShuttle {
    @Override
    public RelNode visit(RelNode other) {
      RelNode rel = super.visit(other);
      return rel.accept(new Expressions(rel.getCluster().getRexBuilder()));
    }
  }

  private static final class Expressions extends RexShuttle {
    private final RexBuilder rex;

    Expressions(RexBuilder rex) {
      this.rex = rex;
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      RexSubQuery inside = (RexSubQuery) super.visitSubQuery(query);
      return inside.clone(toText(inside.rel));
    }

    @Override
    public RexNode visitCall(RexCall call) {
      RexCall visited = (RexCall) super.visitCall(call);
      if (!visited.isA(SqlKind.CAST) || !SqlTypeUtil.inCharFamily(visited.getType())) {
        return visited;
      }
      RexNode temporal = visited.operands.get(0);
      RelDataType type = temporal.getType();
      return switch (type.getSqlTypeName()) {
        case DATE -> text(visited, DATE_TEXT, temporal);
        case TIMESTAMP ->
            text(visited, type.getPrecision() > 0 ? MILLIS_TEXT : SECONDS_TEXT, temporal);
        default -> visited;
      };
    }

    /** The cast stays above our text, for the length that it asks for. */
    private RexNode text(RexCall cast, SqlOperator function, RexNode temporal) {
      return cast.clone(cast.getType(), List.of(rex.makeCall(function, temporal)));
    }
  }
}
