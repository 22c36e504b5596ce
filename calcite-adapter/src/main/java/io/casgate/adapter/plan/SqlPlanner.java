package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.rule.CassandraRules;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlFrontEnd;
import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;

/**
 * Text to plan: parses, checks names, validates, converts, optimises and compiles a query.
 * Calcite's failures become the gateway's here and nowhere else. Safe for many threads.
 */
public final class SqlPlanner {
  /** Each takes about 2 kB while it is planned, which no limit of a session counts. */
  private static final int MOST_TOKENS = 100_000;

  private final SqlFrontEnd frontEnd = new SqlFrontEnd();
  private final List<RelOptRule> rules;

  public SqlPlanner() {
    this(CassandraRules.ALL);
  }

  /** A planner that asks Cassandra for no more than these rules know to ask for. */
  public SqlPlanner(List<RelOptRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * Plans a query.
   *
   * @throws SqlFailure with the number and the place of what is wrong with the text
   */
  public ExecutablePlan plan(LexedStatement statement, PlanningContext context) {
    if (statement.isEmpty()) {
      throw SqlError.EMPTY_STATEMENT.with();
    }
    if (statement.tokens().size() > MOST_TOKENS) {
      throw SqlError.TOO_COMPLEX.with(MOST_TOKENS);
    }
    try {
      return planOnce(statement, context);
    } catch (SqlFailure failure) {
      if (failure.error() != SqlError.UNKNOWN_COLUMN || !changesByRefresh(context)) {
        throw failure;
      }
      return planOnce(statement, context);
    }
  }

  /** A column may have been added a moment ago, and the catalog not have heard of it yet. */
  private static boolean changesByRefresh(PlanningContext context) {
    long before = context.catalog().version();
    context.catalog().refresh();
    return context.catalog().version() != before;
  }

  private ExecutablePlan planOnce(LexedStatement statement, PlanningContext context) {
    CalciteErrors errors = new CalciteErrors(statement);
    try {
      SqlNode query = requireQuery(frontEnd.parse(statement), statement);
      TableReferences.requireKnown(query, context, errors);
      return new QueryPlanning(frontEnd, rules, statement, context).plan(query);
    } catch (Exception | StackOverflowError | AssertionError | ExceptionInInitializerError e) {
      throw errors.translate(e);
    }
  }

  private static SqlNode requireQuery(SqlNode node, LexedStatement statement) {
    if (node.isA(SqlKind.QUERY)) {
      return node;
    }
    if (node.isA(SqlKind.DML) || node.isA(SqlKind.DDL)) {
      throw SqlError.READ_ONLY.with();
    }
    throw SqlError.NOT_SUPPORTED
        .with(statement.tokens().get(0).text())
        .at(statement.tokens().get(0).position());
  }
}
