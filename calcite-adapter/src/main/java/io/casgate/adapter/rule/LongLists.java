package io.casgate.adapter.rule;

import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.type.Membership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Long IN lists as a test of membership in a {@link ListParameter}: comparisons one by one would be
 * code longer than Java allows, and planning would look at each pair of them. Done first of all.
 */
public final class LongLists {
  /** Lists shorter than this are comparisons, which plans show. */
  public static final int THRESHOLD = 100;

  private static final List<SqlOperator> MEMBER_OF =
      List.of(
          function("memberOfList", Object.class, Object.class),
          function("memberOfPairs", Object.class, Object.class, Object.class),
          function("memberOfTriples", Object.class, Object.class, Object.class, Object.class));

  private int nextIndex;

  /**
   * @param firstIndex the first number that no parameter of the statement has
   */
  public LongLists(int firstIndex) {
    this.nextIndex = firstIndex;
  }

  private static SqlOperator function(String method, Class<?>... parameters) {
    return CompiledFunction.of(Membership.class, method, ReturnTypes.BOOLEAN_NULLABLE, parameters);
  }

  /** All lists in the expressions of these operators. */
  public static List<ListParameter> in(RelNode root) {
    List<ListParameter> found = new ArrayList<>();
    RexShuttle collector =
        new RexShuttle() {
          @Override
          public RexNode visitDynamicParam(RexDynamicParam parameter) {
            if (parameter instanceof ListParameter list) {
              found.add(list);
            }
            return parameter;
          }
        };
    new RelVisitor() {
      @Override
      public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
        node.accept(collector);
        super.visit(node, ordinal, parent);
      }
    }.go(root);
    return found;
  }

  /** The same operators with memberships for long lists. */
  public RelNode replacedIn(RelNode root) {
    return root.accept(new Operators());
  }

  /** The list of a test of membership. */
  static Optional<ListParameter> listOf(RexNode node) {
    return node instanceof RexCall call && MEMBER_OF.contains(call.getOperator())
        ? Optional.of((ListParameter) call.operands.get(call.operands.size() - 1))
        : Optional.empty();
  }

  private final class Operators extends RelHomogeneousShuttle {
    @Override
    public RelNode visit(RelNode other) {
      RelNode rel = super.visit(other);
      return rel.accept(new Expressions(rel.getCluster().getRexBuilder()));
    }
  }

  private final class Expressions extends RexShuttle {
    private final RexBuilder rex;

    Expressions(RexBuilder rex) {
      this.rex = rex;
    }

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      RexSubQuery inside = (RexSubQuery) super.visitSubQuery(query);
      int width = inside.operands.size();
      List<List<RexNode>> rows = new ArrayList<>();
      boolean list =
          inside.getKind() == SqlKind.IN && width <= MEMBER_OF.size() && addRows(inside.rel, rows);
      return list && rows.size() >= THRESHOLD
          ? membership(inside, rows).orElse(inside)
          : inside.clone(replacedIn(inside.rel));
    }

    private Optional<RexNode> membership(RexSubQuery query, List<List<RexNode>> rows) {
      List<RexNode> values = rows.stream().flatMap(List::stream).toList();
      List<Optional<CqlOperand>> operands = Constants.operands(values, rex);
      for (int i = 0; i < values.size(); i++) {
        if (operands.get(i).isEmpty() && !isNull(values.get(i))) {
          return Optional.empty();
        }
      }
      int width = query.operands.size();
      List<List<Optional<CqlOperand>>> inRows = new ArrayList<>(rows.size());
      for (int row = 0; row < rows.size(); row++) {
        inRows.add(operands.subList(row * width, (row + 1) * width));
      }
      ListParameter parameter =
          new ListParameter(listType(query), nextIndex++, inRows, approximate(query));
      List<RexNode> arguments = new ArrayList<>(query.operands);
      arguments.add(parameter);
      return Optional.of(rex.makeCall(MEMBER_OF.get(width - 1), arguments));
    }

    /** Of no type that SQL knows; nullable where an element is, so that the answer is too. */
    private RelDataType listType(RexSubQuery query) {
      boolean nullable =
          query.rel.getRowType().getFieldList().stream()
              .anyMatch(field -> field.getType().isNullable());
      return rex.getTypeFactory()
          .createTypeWithNullability(rex.getTypeFactory().createSqlType(SqlTypeName.ANY), nullable);
    }

    private List<Boolean> approximate(RexSubQuery query) {
      List<Boolean> approximate = new ArrayList<>();
      for (int i = 0; i < query.operands.size(); i++) {
        approximate.add(
            SqlTypeUtil.isApproximateNumeric(query.operands.get(i).getType())
                || SqlTypeUtil.isApproximateNumeric(
                    query.rel.getRowType().getFieldList().get(i).getType()));
      }
      return approximate;
    }
  }

  private static boolean isNull(RexNode value) {
    RexNode bare = value.isA(SqlKind.CAST) ? ((RexCall) value).operands.get(0) : value;
    return bare instanceof RexLiteral literal && literal.isNull();
  }

  /** Adds the rows that a list became; false for a query. */
  private static boolean addRows(RelNode rel, List<List<RexNode>> rows) {
    if (rel instanceof Values values) {
      values.getTuples().forEach(tuple -> rows.add(List.copyOf(tuple)));
      return true;
    }
    if (rel instanceof Project project
        && project.getInput() instanceof Values one
        && one.getTuples().size() == 1) {
      rows.add(project.getProjects());
      return true;
    }
    return rel instanceof Union union
        && union.all
        && union.getInputs().stream().allMatch(input -> addRows(input, rows));
  }
}
