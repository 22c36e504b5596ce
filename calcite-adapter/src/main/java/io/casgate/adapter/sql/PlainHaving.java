package io.casgate.adapter.sql;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.util.Util;

/**
 * HAVING of a query without groups: MariaDB tests each row by it, and it may name what the select
 * list names. It becomes a part of WHERE. Changes the parsed statement itself.
 */
final class PlainHaving extends SqlBasicVisitor<Void> {
  private final Set<String> aggregates;

  private PlainHaving(Set<String> aggregates) {
    this.aggregates = aggregates;
  }

  /**
   * Amends all queries of a statement.
   *
   * @param aggregates names in capitals
   */
  static void in(SqlNode statement, Set<String> aggregates) {
    statement.accept(new PlainHaving(aggregates));
  }

  @Override
  public Void visit(SqlCall call) {
    if (call instanceof SqlSelect select
        && select.getHaving() != null
        && select.getGroup() == null
        && !hasAggregate(select.getHaving())
        && !hasAggregate(select.getSelectList())) {
      SqlNode having = select.getHaving().accept(new Aliases(select));
      SqlNode where = select.getWhere();
      select.setWhere(
          where == null
              ? having
              : SqlStdOperatorTable.AND.createCall(where.getParserPosition(), where, having));
      select.setHaving(null);
    }
    return super.visit(call);
  }

  private boolean hasAggregate(SqlNode node) {
    try {
      node.accept(new AggregateFinder());
      return false;
    } catch (Util.FoundOne found) {
      return true;
    }
  }

  /** Finds aggregates of this query, and windows, which are later than WHERE. */
  private final class AggregateFinder extends SqlBasicVisitor<Void> {
    @Override
    public Void visit(SqlCall call) {
      if (call.isA(SqlKind.QUERY)) {
        return null;
      }
      boolean aggregate =
          call.getOperator() instanceof SqlFunction function
              && aggregates.contains(function.getName().toUpperCase(Locale.ROOT));
      if (aggregate || call.getKind() == SqlKind.OVER) {
        throw Util.FoundOne.NULL;
      }
      return super.visit(call);
    }
  }

  /** Puts what an alias stands for in its place. */
  private static final class Aliases extends SqlShuttle {
    private final Map<String, SqlNode> meanings = new HashMap<>();

    Aliases(SqlSelect select) {
      for (SqlNode item : select.getSelectList()) {
        if (item instanceof SqlBasicCall call && call.getKind() == SqlKind.AS) {
          SqlIdentifier alias = call.operand(1);
          meanings.put(alias.getSimple().toUpperCase(Locale.ROOT), call.operand(0));
        }
      }
    }

    @Override
    public SqlNode visit(SqlIdentifier id) {
      SqlNode meaning =
          id.isSimple() ? meanings.get(id.getSimple().toUpperCase(Locale.ROOT)) : null;
      return meaning == null ? id : meaning.clone(id.getParserPosition());
    }

    /** Names inside a subquery are looked up there first. */
    @Override
    public SqlNode visit(SqlCall call) {
      return call.isA(SqlKind.QUERY) ? call : super.visit(call);
    }
  }
}
