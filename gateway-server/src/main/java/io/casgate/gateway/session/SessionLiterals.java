package io.casgate.gateway.session;

import io.casgate.adapter.sql.SessionTerms;
import java.util.Optional;

/** What a session answers to its own statements: its database, its user, its variables. */
record SessionLiterals(Session session) implements SessionTerms {
  private static final String NULL = "CAST(NULL AS VARCHAR)";
  private static final String NUMBER = "-?\\d{1,18}(\\.\\d+)?";

  @Override
  public Optional<String> literal(String term) {
    if (term.startsWith("@@")) {
      return Optional.of(system(term.substring(2)));
    }
    if (term.startsWith("@")) {
      return Optional.of(session.userVariable(term.substring(1)).orElse(NULL));
    }
    return switch (term) {
      case "DATABASE()", "SCHEMA()" ->
          Optional.of(session.database().map(SessionLiterals::text).orElse(NULL));
      case "USER()", "CURRENT_USER()", "SESSION_USER()", "SYSTEM_USER()" ->
          Optional.of(text(session.user().orElse("") + "@%"));
      case "VERSION()" -> Optional.of(text(session.variables().text(SessionVariable.VERSION)));
      case "CONNECTION_ID()" -> Optional.of(String.valueOf(session.number()));
      case "FOUND_ROWS()" -> Optional.of(String.valueOf(session.foundRows()));
      case "LAST_INSERT_ID()" -> Optional.of("0");
      // What MariaDB tells after a statement that gives rows.
      case "ROW_COUNT()" -> Optional.of("-1");
      default -> Optional.empty();
    };
  }

  /** Numbers are numbers, and ON and OFF are 1 and 0, as in MariaDB. */
  private String system(String name) {
    SessionVariable<?> variable =
        SessionVariable.require(name.replaceFirst("^(?i)(session|local|global)\\.", ""));
    String value = session.variables().text(variable);
    if (value.equals("ON") || value.equals("OFF")) {
      return value.equals("ON") ? "1" : "0";
    }
    return value.matches(NUMBER) ? value : text(value);
  }

  /** A literal of the grammar, which knows no backslashes. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}
