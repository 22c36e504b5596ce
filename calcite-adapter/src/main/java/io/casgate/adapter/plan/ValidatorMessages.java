package io.casgate.adapter.plan;

import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the validator says, by its words, and MariaDB's error for it. */
final class ValidatorMessages {
  private static final List<Known> ALL =
      List.of(
          known("Cannot apply '\\$SCALAR_QUERY' .*", SqlError.OPERAND_COLUMNS, "1"),
          known("Column count mismatch in IN (\\d+)", SqlError.OPERAND_COLUMNS),
          known("Column count mismatch in .+", SqlError.SELECT_COLUMNS),
          known("Duplicate relation name '(.+)' in FROM clause.*", SqlError.SAME_ALIAS),
          known("Aggregate expression is illegal in .+", SqlError.MISPLACED_AGGREGATE),
          known("Aggregate expressions cannot be nested.*", SqlError.MISPLACED_AGGREGATE),
          known("Invalid number of arguments to function '(.+)'\\. .*", SqlError.PARAMETER_COUNT));

  private ValidatorMessages() {}

  static Optional<SqlFailure> translate(String message, Throwable cause) {
    for (Known known : ALL) {
      Matcher matcher = known.pattern().matcher(message);
      if (matcher.matches()) {
        Object[] names =
            matcher.groupCount() == 0 ? known.values().toArray() : new Object[] {matcher.group(1)};
        return Optional.of(known.error().causedBy(cause, names));
      }
    }
    return Optional.empty();
  }

  private static Known known(String pattern, SqlError error, String... values) {
    return new Known(Pattern.compile(pattern), error, List.of(values));
  }

  private record Known(Pattern pattern, SqlError error, List<String> values) {}
}
