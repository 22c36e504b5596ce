package io.casgate.gateway.command;

import static io.casgate.adapter.error.SqlError.NOT_SUPPORTED;
import static io.casgate.adapter.error.SqlError.SYNTAX;

import io.casgate.adapter.error.NearestName;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.SqlToken;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads what follows SHOW. */
final class ShowParser {
  private static final List<String> SUBJECTS =
      List.of(
          "DATABASES", "SCHEMAS", "TABLES", "COLUMNS", "FIELDS", "KEYS", "VARIABLES", "WARNINGS");

  private final TokenCursor tokens;

  ShowParser(TokenCursor tokens) {
    this.tokens = tokens;
  }

  Command parse() {
    Detail detail = tokens.accept("FULL") ? Detail.FULL : Detail.PLAIN;
    if (tokens.sees("SESSION", "GLOBAL", "LOCAL") && tokens.peek(1).is("VARIABLES")) {
      tokens.next();
    }
    SqlToken subject = tokens.name("one of " + String.join(", ", SUBJECTS));
    Command command =
        switch (subject.value().toUpperCase(Locale.ROOT)) {
          case "DATABASES", "SCHEMAS" -> new ShowDatabases(like());
          case "TABLES" -> new ShowTables(database(), subject, like(), detail);
          case "COLUMNS", "FIELDS" -> new ShowColumns(fromTable(), like(), detail);
          case "KEYS", "INDEX", "INDEXES" -> new ShowKeys(fromTable());
          case "VARIABLES" -> new ShowVariables(like());
          case "WARNINGS" -> new ShowWarnings();
          default -> throw unknown(subject);
        };
    if (tokens.sees("WHERE")) {
      throw NOT_SUPPORTED
          .with("SHOW … WHERE")
          .at(tokens.peek().position())
          .hinting("Use LIKE, or a SELECT from information_schema.");
    }
    return tokens.atEnd(command);
  }

  private static SqlFailure unknown(SqlToken subject) {
    String question = NearestName.question(subject.value(), SUBJECTS);
    SqlFailure failure =
        question.isEmpty()
            ? NOT_SUPPORTED
                .with("SHOW " + subject.text())
                .hinting("SHOW knows " + String.join(", ", SUBJECTS) + ".")
            : SYNTAX.with("SHOW knows no '" + subject.text() + "'").hinting(question);
    return failure.at(subject.position());
  }

  private Optional<NamePattern> like() {
    return tokens.accept("LIKE")
        ? Optional.of(new NamePattern(tokens.string("a pattern in quotes").value()))
        : Optional.empty();
  }

  private Optional<SqlToken> database() {
    return tokens.accept("FROM", "IN") ? Optional.of(tokens.name("a database")) : Optional.empty();
  }

  private TableName fromTable() {
    if (!tokens.accept("FROM", "IN")) {
      throw tokens.unexpected("FROM and a table");
    }
    TableName table = tableName();
    Optional<SqlToken> database = database();
    return database.isPresent() ? new TableName(database, table.table()) : table;
  }

  /** A table, with or without a database before it. */
  TableName tableName() {
    SqlToken first = tokens.name("a table");
    return tokens.accept(".")
        ? new TableName(Optional.of(first), tokens.name("a table"))
        : new TableName(Optional.empty(), first);
  }
}
