package io.casgate.gateway.command;

import static io.casgate.adapter.error.SqlError.GLOBAL_VARIABLES_FIXED;
import static io.casgate.adapter.error.SqlError.NOT_SUPPORTED;
import static io.casgate.adapter.error.SqlError.SYNTAX;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.SqlToken;
import io.casgate.gateway.session.Assignment;
import io.casgate.gateway.session.SessionVariable;
import io.casgate.gateway.session.VariableValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what follows SET. */
final class SetParser {
  private final TokenCursor tokens;

  SetParser(TokenCursor tokens) {
    this.tokens = tokens;
  }

  Command parse() {
    if (changesNothing()) {
      return accepted();
    }
    return tokens.atEnd(new SetVariables(assignments()));
  }

  /** SET NAMES, CHARACTER SET and TRANSACTION: text is always UTF-8, and transactions are none. */
  private boolean changesNothing() {
    SqlToken second = tokens.peek(1);
    return tokens.sees("NAMES", "CHARSET", "TRANSACTION")
        || (tokens.sees("CHARACTER") && second.is("SET"))
        || (tokens.sees("SESSION", "GLOBAL", "LOCAL") && second.is("TRANSACTION"));
  }

  /** Those of SET STATEMENT; sql_mode is not among them, since the text is read already. */
  List<Assignment> statementAssignments() {
    SqlToken first = tokens.peek();
    List<Assignment> assignments = assignments();
    for (Assignment assignment : assignments) {
      if (assignment.variable() == SessionVariable.SQL_MODE) {
        throw NOT_SUPPORTED.with("SET STATEMENT sql_mode").at(first.position());
      }
    }
    return assignments;
  }

  private Command accepted() {
    tokens.next();
    if (tokens.isAtEnd()) {
      throw tokens.unexpected("a value");
    }
    tokens.skipRest();
    return new AcceptedStatement();
  }

  private List<Assignment> assignments() {
    List<Assignment> assignments = new ArrayList<>();
    do {
      SessionVariable<?> variable = variable();
      if (!tokens.accept("=", ":=")) {
        throw tokens.unexpected("=");
      }
      assignments.add(new Assignment(variable, value()));
    } while (tokens.accept(","));
    return assignments;
  }

  private SessionVariable<?> variable() {
    if (tokens.sees("GLOBAL") && tokens.peek(1).isName()) {
      throw GLOBAL_VARIABLES_FIXED.with().at(tokens.peek().position());
    }
    if (tokens.sees("SESSION", "LOCAL") && tokens.peek(1).isName()) {
      tokens.next();
    }
    return tokens.peek().kind() == SqlToken.Kind.VARIABLE
        ? VariableReference.variable(tokens.next())
        : VariableReference.named(tokens.name("a variable"));
  }

  private VariableValue value() {
    boolean negative = tokens.accept("-");
    if (!negative) {
      tokens.accept("+");
    }
    SqlToken token = tokens.next();
    return switch (token.kind()) {
      case NUMBER ->
          new VariableValue(VariableValue.Kind.NUMBER, (negative ? "-" : "") + token.value());
      case STRING, QUOTED_NAME -> new VariableValue(VariableValue.Kind.TEXT, token.value());
      case WORD -> word(token);
      case VARIABLE, PARAMETER -> throw unsupportedValue(token);
      case SYMBOL, END -> throw SYNTAX.with("expected a value").at(token.position());
    };
  }

  private static VariableValue word(SqlToken token) {
    return switch (token.value().toUpperCase(Locale.ROOT)) {
      case "DEFAULT" -> VariableValue.DEFAULT;
      case "NULL" -> new VariableValue(VariableValue.Kind.NULL, "NULL");
      default -> new VariableValue(VariableValue.Kind.WORD, token.value());
    };
  }

  private static SqlFailure unsupportedValue(SqlToken token) {
    return NOT_SUPPORTED
        .with("SET … = " + token.text())
        .at(token.position())
        .hinting("Write the value itself.");
  }
}
