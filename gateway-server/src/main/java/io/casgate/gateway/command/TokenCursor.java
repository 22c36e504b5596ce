package io.casgate.gateway.command;

import static io.casgate.adapter.error.SqlError.SYNTAX;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlToken;
import java.util.List;

/** A place in the tokens of a statement; the command parser moves it from left to right. */
final class TokenCursor {
  private final List<SqlToken> tokens;
  private int index;

  TokenCursor(LexedStatement statement) {
    this.tokens = statement.tokens();
  }

  SqlToken peek() {
    return peek(0);
  }

  SqlToken peek(int ahead) {
    return tokens.get(Math.min(index + ahead, tokens.size() - 1));
  }

  SqlToken next() {
    SqlToken token = peek();
    index++;
    return token;
  }

  boolean isAtEnd() {
    return peek().kind() == SqlToken.Kind.END;
  }

  /** Whether the next token is one of these words. */
  boolean sees(String... words) {
    for (String word : words) {
      if (peek().is(word)) {
        return true;
      }
    }
    return false;
  }

  /** Steps over the next token if it is one of these words. */
  boolean accept(String... words) {
    boolean seen = sees(words);
    if (seen) {
      index++;
    }
    return seen;
  }

  void expect(String word) {
    if (!accept(word)) {
      throw unexpected(word);
    }
  }

  SqlToken name(String what) {
    if (!peek().isName()) {
      throw unexpected(what);
    }
    return next();
  }

  /** A string; in double quotes too, which are the quotes of names in some modes. */
  SqlToken string(String what) {
    if (peek().kind() != SqlToken.Kind.STRING && peek().kind() != SqlToken.Kind.QUOTED_NAME) {
      throw unexpected(what);
    }
    return next();
  }

  <T> T atEnd(T command) {
    if (!isAtEnd()) {
      throw unexpected("the end of the statement");
    }
    return command;
  }

  void skipRest() {
    index = tokens.size() - 1;
  }

  SqlFailure unexpected(String expected) {
    String found = isAtEnd() ? "the end" : "'" + peek().text() + "'";
    return SYNTAX.with("expected " + expected + ", found " + found).at(peek().position());
  }
}
