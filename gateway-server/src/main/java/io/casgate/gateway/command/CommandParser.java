package io.casgate.gateway.command;

import static io.casgate.adapter.error.SqlError.NOT_SUPPORTED;
import static io.casgate.adapter.error.SqlError.READ_ONLY;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SessionTerms;
import io.casgate.adapter.sql.SqlLexer;
import io.casgate.adapter.sql.SqlMode;
import io.casgate.adapter.sql.SqlToken;
import io.casgate.gateway.session.Assignment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells commands from queries by the first words of a statement, and reads the commands. One
 * instance reads one statement.
 */
public final class CommandParser {
  private final LexedStatement statement;
  private final SqlMode mode;
  private final SessionTerms terms;
  private final TokenCursor tokens;

  private CommandParser(LexedStatement statement, SqlMode mode, SessionTerms terms) {
    this.statement = statement;
    this.mode = mode;
    this.terms = terms;
    this.tokens = new TokenCursor(statement);
  }

  /**
   * Reads a statement; empty means it is a query, for the planner.
   *
   * @param mode what the statement was read with
   * @throws SqlFailure 1064 and others, with the place
   */
  public static Optional<Command> parse(LexedStatement statement, SqlMode mode) {
    return parse(statement, mode, SessionTerms.NONE);
  }

  /** Reads a statement of a session. */
  public static Optional<Command> parse(
      LexedStatement statement, SqlMode mode, SessionTerms terms) {
    return new CommandParser(statement, mode, terms).parse();
  }

  private Optional<Command> parse() {
    SqlToken first = tokens.next();
    if (first.kind() != SqlToken.Kind.WORD) {
      return Optional.empty();
    }
    return switch (first.value().toUpperCase(Locale.ROOT)) {
      case "SET" -> Optional.of(set());
      case "USE" -> Optional.of(tokens.atEnd(new UseDatabase(tokens.name("a database"))));
      case "SHOW" -> Optional.of(new ShowParser(tokens).parse());
      case "EXPLAIN", "DESCRIBE", "DESC" -> Optional.of(explain(first));
      case "BEGIN", "COMMIT", "ROLLBACK" -> Optional.of(transaction());
      case "START" -> Optional.of(startTransaction());
      case "SELECT" -> new VariableSelectParser(tokens).parse();
      case "INSERT",
          "UPDATE",
          "DELETE",
          "REPLACE",
          "MERGE",
          "TRUNCATE",
          "LOAD",
          "CREATE",
          "DROP",
          "ALTER",
          "RENAME",
          "GRANT",
          "REVOKE" ->
          throw READ_ONLY.with().at(first.position());
      default -> Optional.empty();
    };
  }

  private Command set() {
    SetParser parser = new SetParser(tokens, terms);
    if (tokens.accept("STATEMENT")) {
      List<Assignment> assignments = parser.statementAssignments();
      tokens.expect("FOR");
      return new SetStatement(assignments, query());
    }
    return parser.parse();
  }

  private Command explain(SqlToken verb) {
    if (tokens.sees("PLAN") && tokens.peek(1).is("FOR")) {
      tokens.next();
      tokens.next();
      return new ExplainPlan(query());
    }
    if (tokens.sees("SELECT", "WITH", "VALUES", "(")) {
      return new Explain(query());
    }
    if (tokens.sees("INSERT", "UPDATE", "DELETE", "REPLACE")) {
      throw READ_ONLY.with().at(tokens.peek().position());
    }
    if (tokens.sees("EXTENDED", "PARTITIONS", "FORMAT") && !tokens.peek(1).is(".")) {
      if (tokens.peek(1).kind() != SqlToken.Kind.END) {
        String words = verb.text() + " " + tokens.peek().text();
        throw NOT_SUPPORTED
            .with(words)
            .at(tokens.peek().position())
            .hinting("EXPLAIN SELECT … and EXPLAIN PLAN FOR SELECT … are there.");
      }
    }
    return describe();
  }

  private Command describe() {
    TableName table = new ShowParser(tokens).tableName();
    Optional<NamePattern> like = Optional.empty();
    if (tokens.peek().isName() || tokens.peek().kind() == SqlToken.Kind.STRING) {
      like = Optional.of(new NamePattern(tokens.next().value()));
    }
    return tokens.atEnd(new ShowColumns(table, like, Detail.PLAIN));
  }

  private Command transaction() {
    tokens.accept("WORK");
    return tokens.atEnd(new AcceptedStatement());
  }

  private Command startTransaction() {
    tokens.expect("TRANSACTION");
    tokens.skipRest();
    return new AcceptedStatement();
  }

  /** The rest of the statement as one of its own, its places those of the whole. */
  private LexedStatement query() {
    if (tokens.isAtEnd()) {
      throw tokens.unexpected("a query");
    }
    if (!tokens.sees("SELECT", "WITH", "VALUES", "(")) {
      throw tokens.unexpected("a query");
    }
    String source = statement.source();
    int start = tokens.peek().offset();
    StringBuilder blanked = new StringBuilder(source);
    for (int i = 0; i < start; i++) {
      if (!isLineBreak(source.charAt(i))) {
        blanked.setCharAt(i, ' ');
      }
    }
    return SqlLexer.lex(blanked.toString(), mode, terms);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
