package io.casgate.adapter.sql;

import java.util.Optional;

/**
 * What a statement can ask about the session that sends it. The lexer writes the answers into the
 * statement as literals, so that they are constants to the planner, and keys are found by them.
 */
@FunctionalInterface
public interface SessionTerms {
  /** For statements that no session sends. */
  SessionTerms NONE = term -> Optional.empty();

  /**
   * The value now, as a literal of SQL.
   *
   * @param term a function without arguments by its name in capitals with parentheses, or a
   *     variable with its at-signs as written
   * @return empty when there is no such term
   * @throws io.casgate.adapter.error.SqlFailure for a variable that does not exist
   */
  Optional<String> literal(String term);
}
