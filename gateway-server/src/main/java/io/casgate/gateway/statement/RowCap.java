package io.casgate.gateway.statement;

import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlToken;
import io.casgate.gateway.command.Execution;
import io.casgate.gateway.session.SessionVariable;
import io.casgate.gateway.session.SessionVariables;

/** How many rows of a statement a client gets at most. */
enum RowCap {
  /** What the client asks for, or else {@code sql_select_limit}. */
  CLIENT_OR_VARIABLE,
  /** What the client asks for: the statement has a LIMIT of its own, or is no SELECT. */
  CLIENT;

  static RowCap of(LexedStatement statement) {
    SqlToken first = statement.tokens().get(0);
    boolean query = first.is("SELECT") || first.is("WITH") || first.is("(") || first.is("SET");
    return query && !hasOwnLimit(statement) ? CLIENT_OR_VARIABLE : CLIENT;
  }

  long rows(Execution execution, SessionVariables variables) {
    return switch (this) {
      case CLIENT_OR_VARIABLE ->
          execution.maxRows().orElse(variables.value(SessionVariable.SQL_SELECT_LIMIT));
      case CLIENT -> execution.maxRows().orElse(Long.MAX_VALUE);
    };
  }

  private static boolean hasOwnLimit(LexedStatement statement) {
    int depth = 0;
    for (SqlToken token : statement.tokens()) {
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      } else if (depth == 0 && (token.is("LIMIT") || token.is("FETCH"))) {
        return true;
      }
    }
    return false;
  }
}
