package io.casgate.gateway.command;

import static io.casgate.adapter.error.SqlError.GLOBAL_VARIABLES_FIXED;
import static io.casgate.adapter.error.SqlError.NOT_SUPPORTED;
import static io.casgate.adapter.error.SqlError.SYNTAX;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.SessionTerms;
import io.casgate.adapter.sql.SqlToken;
import io.casgate.adapter.type.NumberCast;
import io.casgate.gateway.session.Assignment;
import io.casgate.gateway.session.SessionVariable;
import io.casgate.gateway.session.VariableValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what follows SET. */
final class SetParser {
  private final TokenCursor tokens;
  private final SessionTerms terms;

  SetParser(TokenCursor tokens, SessionTerms terms) {
    this.tokens = tokens;
    this.terms = terms;
  }

  Command parse() {
    if (changesNothing()) {
      return accepted();
    }
    Map<String, String> literals = new LinkedHashMap<>();
    List<Assignment> assignments = assignments(literals);
    return tokens.atEnd(
        literals.isEmpty()
            ? new SetVariables(assignments)
            : new SetUserVariables(literals, assignments));
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
    Map<String, String> literals = new LinkedHashMap<>();
    List<Assignment> assignments = assignments(literals);
    if (!literals.isEmpty()) {
      throw unsupportedValue(first);
    }
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

  /** Those of system variables; those of user variables are put into {@code literals}. */
  private List<Assignment> assignments(Map<String, String> literals) {
    List<Assignment> assignments = new ArrayList<>();
    do {
      if (isUserVariable()) {
        String name = tokens.next().text().substring(1);
        if (!tokens.accept("=", ":=")) {
          throw tokens.unexpected("=");
        }
        literals.put(name, literal());
        continue;
      }
      SessionVariable<?> variable = variable();
      if (!tokens.accept("=", ":=")) {
        throw tokens.unexpected("=");
      }
      assignments.add(new Assignment(variable, value()));
    } while (tokens.accept(","));
    return assignments;
  }

  private boolean isUserVariable() {
    SqlToken token = tokens.peek();
    return token.kind() == SqlToken.Kind.VARIABLE && !token.text().startsWith("@@");
  }

  /** A number, a text, NULL, or what another variable holds. */
  private String literal() {
    String sign = tokens.accept("-") ? "-" : "";
    SqlToken token = tokens.next();
    return switch (token.kind()) {
      case NUMBER ->
          sign + new BigDecimal(NumberCast.leadingNumeral(token.value())).toPlainString();
      case STRING -> "'" + token.value().replace("'", "''") + "'";
      case VARIABLE -> terms.literal(token.text()).orElseThrow(() -> unsupportedValue(token));
      case WORD -> wordLiteral(token);
      case QUOTED_NAME, PARAMETER, SYMBOL, END -> throw unsupportedValue(token);
    };
  }

  private static String wordLiteral(SqlToken token) {
    return switch (token.value().toUpperCase(Locale.ROOT)) {
      case "NULL" -> "CAST(NULL AS VARCHAR)";
      case "TRUE" -> "1";
      case "FALSE" -> "0";
      default -> throw unsupportedValue(token);
    };
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
