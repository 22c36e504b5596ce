package io.casgate.adapter.plan;

import io.casgate.adapter.error.NearestName;
import io.casgate.adapter.error.SourcePosition;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.function.FunctionLibrary;
import io.casgate.adapter.sql.LexedStatement;
import io.casgate.adapter.sql.SqlToken;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** The border where Calcite's failures about one statement become the gateway's. */
final class CalciteErrors {
  private static final Pattern UNKNOWN_COLUMN =
      Pattern.compile(
          "Column '(.+)' not found in (?:any table|table '(.+)')(?:; did you mean (.+)\\?)?");
  private static final Pattern AMBIGUOUS = Pattern.compile("Column '(.+)' is ambiguous");
  private static final Pattern UNKNOWN_TABLE = Pattern.compile("Table '(.+)' not found.*");
  private static final Pattern UNKNOWN_FUNCTION =
      Pattern.compile("No match found for function signature (.+)");
  private static final Pattern NOT_GROUPED =
      Pattern.compile("Expression '(.+)' is not being grouped.*");
  private static final Pattern ILLEGAL_LITERAL =
      Pattern.compile("Illegal (\\w+) literal '(.*)': not in format .*");

  private static final String NO_SUCH_ORDINAL = "Ordinal out of range";

  private final LexedStatement statement;
  private final Set<String> columnNames = new HashSet<>();

  CalciteErrors(LexedStatement statement) {
    this.statement = statement;
  }

  SourcePosition position(SqlNode node) {
    return position(node.getParserPosition());
  }

  /** Columns that the statement can mean, for "did you mean". */
  void knowColumns(Collection<String> names) {
    columnNames.addAll(names);
  }

  SqlFailure translate(Throwable failure) {
    if (failure instanceof SqlFailure known) {
      return known;
    }
    // The parser hides it in a syntax error without a place and a message.
    if (find(failure, StackOverflowError.class).isPresent()) {
      return SqlError.NESTED_TOO_DEEPLY.causedBy(failure);
    }
    if (failure instanceof SqlParseException syntax) {
      return syntax(syntax);
    }
    Optional<CalciteContextException> validation = find(failure, CalciteContextException.class);
    if (validation.isPresent()) {
      return validation(validation.get());
    }
    return RuntimeErrors.translate(failure);
  }

  private SqlFailure syntax(SqlParseException failure) {
    SqlParserPos where = failure.getPos();
    if (where == null || where.getLineNum() < 1) {
      return SqlError.SYNTAX.causedBy(failure, firstLine(failure.getMessage()));
    }
    SourcePosition place = isCutShort(failure) ? end() : position(where);
    return SqlError.SYNTAX.causedBy(failure, "near " + tokenAt(place)).at(place);
  }

  /** Where a clause just begins and the text ends, the parser tells the place of its first word. */
  private static boolean isCutShort(SqlParseException failure) {
    return firstLine(failure.getMessage()).contains("<EOF>\" at line ");
  }

  private SourcePosition end() {
    return statement.tokens().get(statement.tokens().size() - 1).position();
  }

  private String tokenAt(SourcePosition place) {
    return statement.tokens().stream()
        .filter(token -> token.position().equals(place) && token.kind() != SqlToken.Kind.END)
        .findFirst()
        .map(token -> "'" + token.text() + "'")
        .orElse("the end of the statement");
  }

  private SqlFailure validation(CalciteContextException failure) {
    String message =
        firstLine(
            failure.getCause() == null ? failure.getMessage() : failure.getCause().getMessage());
    if (failure.getPosLine() < 1) {
      return byMessage(message, failure);
    }
    SourcePosition place =
        statement.toSource(new SourcePosition(failure.getPosLine(), failure.getPosColumn()));
    if (message.equals(NO_SUCH_ORDINAL)) {
      String ordinal = tokenAt(place).replace("'", "");
      return SqlError.UNKNOWN_COLUMN.causedBy(failure, ordinal, "ORDER BY").at(place);
    }
    Matcher qualifier = UNKNOWN_TABLE.matcher(message);
    return (qualifier.matches()
            ? SqlError.UNKNOWN_COLUMN.causedBy(
                failure, columnAt(place, qualifier.group(1)), "the query")
            : byMessage(message, failure))
        .at(place);
  }

  /** The column that stands at a place behind a qualifier that is no table; may be all of them. */
  private String columnAt(SourcePosition place, String qualifier) {
    List<SqlToken> rest =
        statement.tokens().stream()
            .dropWhile(token -> !token.position().equals(place))
            .limit(3)
            .toList();
    boolean qualified = rest.size() == 3 && rest.get(1).is(".");
    return qualifier + "." + (qualified ? rest.get(2).text() : "*");
  }

  private SqlFailure byMessage(String message, Throwable cause) {
    Matcher column = UNKNOWN_COLUMN.matcher(message);
    if (column.matches()) {
      String where = column.group(2) == null ? "the query" : "'" + column.group(2) + "'";
      SqlFailure unknown = SqlError.UNKNOWN_COLUMN.causedBy(cause, column.group(1), where);
      return NearestName.of(column.group(1), columnNames.stream())
          .map(name -> unknown.hinting("Did you mean '" + name + "'?"))
          .orElse(unknown);
    }
    Matcher ambiguous = AMBIGUOUS.matcher(message);
    if (ambiguous.matches()) {
      return SqlError.AMBIGUOUS_COLUMN.causedBy(cause, ambiguous.group(1));
    }
    Matcher ungrouped = NOT_GROUPED.matcher(message);
    if (ungrouped.matches()) {
      boolean groups = statement.tokens().stream().anyMatch(token -> token.is("GROUP"));
      SqlError error = groups ? SqlError.NOT_GROUPED : SqlError.MIXED_GROUPS;
      return error.causedBy(cause, ungrouped.group(1));
    }
    Matcher literal = ILLEGAL_LITERAL.matcher(message);
    if (literal.matches()) {
      return SqlError.WRONG_LITERAL.causedBy(cause, literal.group(1), literal.group(2));
    }
    Matcher function = UNKNOWN_FUNCTION.matcher(message);
    if (function.matches()) {
      String name = function.group(1).replaceFirst("\\(.*", "");
      if (FunctionLibrary.contains(name)) {
        return SqlError.PARAMETER_COUNT.causedBy(cause, name);
      }
      return SqlError.UNKNOWN_FUNCTION.causedBy(cause, function.group(1));
    }
    return ValidatorMessages.translate(message, cause)
        .orElseGet(() -> SqlError.INVALID_STATEMENT.causedBy(cause, withoutStop(message)));
  }

  private SourcePosition position(SqlParserPos where) {
    return statement.toSource(
        new SourcePosition(Math.max(1, where.getLineNum()), Math.max(1, where.getColumnNum())));
  }

  private static String firstLine(String message) {
    return withoutStop(String.valueOf(message).lines().findFirst().orElse(""));
  }

  private static String withoutStop(String message) {
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (type.isInstance(one)) {
        return Optional.of(type.cast(one));
      }
    }
    return Optional.empty();
  }
}
