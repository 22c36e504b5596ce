package io.casgate.gateway.console;

import java.util.regex.Pattern;

/** Statements that change the current database. */
final class Use {
  private static final Pattern BEGINNING =
      Pattern.compile("\\s*USE\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Use() {}

  static ScriptStatement statement(String database) {
    return new ScriptStatement(
        "USE `" + database.replace("`", "``") + "`", ScriptStatement.Ending.SEMICOLON, 1, 1);
  }

  static boolean is(ScriptStatement statement) {
    return BEGINNING.matcher(statement.text()).matches();
  }
}
