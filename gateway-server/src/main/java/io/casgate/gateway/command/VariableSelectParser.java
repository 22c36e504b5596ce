package io.casgate.gateway.command;

import io.casgate.adapter.sql.SqlToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a SELECT of variables and nothing else; any other SELECT is left to the planner. */
final class VariableSelectParser {
  private final TokenCursor tokens;

  VariableSelectParser(TokenCursor tokens) {
    this.tokens = tokens;
  }

  Optional<Command> parse() {
    List<SelectVariables.Item> items = new ArrayList<>();
    do {
      if (tokens.peek().kind() != SqlToken.Kind.VARIABLE
          || !tokens.peek().text().startsWith("@@")) {
        return Optional.empty();
      }
      SqlToken variable = tokens.next();
      tokens.accept("AS");
      boolean named = tokens.peek().isName() && !tokens.sees("LIMIT", "FROM");
      String label = named ? tokens.next().value() : variable.text();
      items.add(new SelectVariables.Item(VariableReference.read(variable), label));
    } while (tokens.accept(","));
    if (tokens.accept("LIMIT")) {
      tokens.next();
    }
    return tokens.isAtEnd() ? Optional.of(new SelectVariables(items)) : Optional.empty();
  }
}
