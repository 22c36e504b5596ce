package io.casgate.gateway.statement;

import static java.util.Objects.requireNonNull;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlToken;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * The LIMIT of a SELECT SQL_CALC_FOUND_ROWS, if it has one. It is taken off the statement, so that
 * the rows beyond it are found and counted too, and kept by whoever hands the rows out.
 *
 * @param query the text before the LIMIT
 * @param offset rows that are counted and left out before the first
 * @param rows how many the client gets
 */
record CountedLimit(String query, long offset, long rows) {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  CountedLimit {
    requireNonNull(query, "query");
  }

  /**
   * @throws io.casgate.adapter.error.SqlFailure 1235 for a LIMIT that is no number
   */
  static Optional<CountedLimit> of(LexedStatement statement) {
    List<SqlToken> tokens = statement.tokens();
    boolean counts = false;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      SqlToken token = tokens.get(i);
      if (token.is("(")) {
        depth++;
      } else if (token.is(")")) {
        depth--;
      } else if (depth == 0 && token.is("SQL_CALC_FOUND_ROWS")) {
        counts = true;
      } else if (depth == 0 && counts && token.is("LIMIT")) {
        return Optional.of(at(i, statement));
      }
    }
    return counts
        ? Optional.of(new CountedLimit(statement.source(), 0, Long.MAX_VALUE))
        : Optional.empty();
  }

  private static CountedLimit at(int limit, LexedStatement statement) {
    List<SqlToken> tokens = statement.tokens();
    String query = statement.source().substring(0, tokens.get(limit).offset());
    long first = number(tokens.get(limit + 1));
    SqlToken separator = tokens.get(limit + 2);
    boolean pair = separator.is(",") || separator.is("OFFSET");
    long second = pair ? number(tokens.get(limit + 3)) : 0;
    SqlToken next = tokens.get(limit + (pair ? 4 : 2));
    if (next.kind() != SqlToken.Kind.END) {
      throw SqlError.SYNTAX.with("near '" + next.text() + "'").at(next.position());
    }
    return separator.is(",")
        ? new CountedLimit(query, first, second)
        : new CountedLimit(query, second, first);
  }

  private static long number(SqlToken token) {
    if (token.kind() != SqlToken.Kind.NUMBER
        || !token.text().chars().allMatch(Character::isDigit)) {
      throw SqlError.NOT_SUPPORTED
          .with("SQL_CALC_FOUND_ROWS with such a LIMIT")
          .at(token.position());
    }
    return new BigInteger(token.text()).min(MOST).longValue();
  }
}
